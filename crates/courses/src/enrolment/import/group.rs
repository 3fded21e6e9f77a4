//! Those of a sheet who get their places together: a team, or some individuals.

use kernel::fold;
use kernel::import::Line;

use super::EnrolmentRow;

/// Rows that are stored together.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The name of their team as the first of them writes it; none for individuals.
    pub team: Option<String>,
    /// In the order of the sheet.
    pub rows: Vec<Line<EnrolmentRow>>,
}

/// Teams whole, wherever their rows stand, and individuals at most `most` together, by their first rows. Names of
/// teams are compared without case and accents.
#[must_use]
pub fn groups(rows: &[Line<EnrolmentRow>], most: usize) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut places = std::collections::BTreeMap::new();
    for line in rows {
        let key = line.row.team.as_deref().map(fold);
        let at = *places.entry(key.clone()).or_insert(groups.len());
        match groups.get_mut(at).filter(|group| group.team.is_some() || group.rows.len() < most) {
            Some(group) => group.rows.push(line.clone()),
            None => {
                places.insert(key, groups.len());
                groups.push(Group { team: line.row.team.clone(), rows: vec![line.clone()] });
            }
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seat::entity::Part;

    fn line(n: u32, team: Option<&str>) -> Line<EnrolmentRow> {
        let row = EnrolmentRow { email: format!("p{n}"), team: team.map(str::to_owned), part: Part::Esp };
        Line { line: n, row }
    }

    #[test]
    fn a_team_stays_together_and_individuals_come_in_parts() {
        let rows = [line(2, Some("Río")), line(3, None), line(4, None), line(5, Some("rio")), line(6, None)];
        let lines: Vec<(Option<String>, Vec<u32>)> = groups(&rows, 2)
            .into_iter()
            .map(|group| (group.team, group.rows.iter().map(|line| line.line).collect()))
            .collect();
        let rio = Some("Río".to_owned());
        assert_eq!(lines, [(rio, vec![2, 5]), (None, vec![3, 4]), (None, vec![6])]);
    }
}
