//! `people.csv`: people as an admin imports them. Who is already there is known by e-mail address.

use std::collections::BTreeSet;

use kernel::folder::{Fault, Faults, Files, Row, read_csv};
use kernel::{Lang, Zone};

/// What a person is to be. Being a learner is an enrolment, the other roles are grants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Has a place in a cohort.
    Learner,
    /// Facilitates cohorts.
    Facilitator,
    /// Reads the facts of an association.
    Coordinator,
    /// Sees completion.
    Observer,
    /// Everything.
    Admin,
    /// Has an account and nothing else.
    Visitor,
}

/// A line of `people.csv`.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonRow {
    /// The line in the file, for what the importer reports.
    pub line: u32,
    /// Address in lower case; the key.
    pub email: String,
    /// As it stands on the certificate.
    pub name: String,
    /// What they are to be.
    pub standing: Standing,
    /// What they do at work, in their words.
    pub job: Option<String>,
    /// The part in a team: `esp`, `local-leader`, `state-staff` or `employer-representative`.
    pub part: Option<String>,
    /// Slug of the taxonomy.
    pub career_family: Option<String>,
    /// Slug of the one association they belong to.
    pub association: Option<String>,
    /// Name of their team; none for who comes alone.
    pub team: Option<String>,
    /// Name of the state they live in.
    pub state_name: Option<String>,
    /// In which pages and mail are written.
    pub language: Lang,
    /// In which times are shown.
    pub zone: Zone,
    /// Whether the demo promises this account.
    pub fixed: bool,
}

const COLUMNS: [&str; 12] = [
    "email",
    "name",
    "role",
    "job",
    "part",
    "career_family",
    "association",
    "team",
    "state",
    "language",
    "zone",
    "fixed",
];
const STANDINGS: [(&str, Standing); 6] = [
    ("learner", Standing::Learner),
    ("facilitator", Standing::Facilitator),
    ("coordinator", Standing::Coordinator),
    ("observer", Standing::Observer),
    ("admin", Standing::Admin),
    ("visitor", Standing::Visitor),
];
const PARTS: [&str; 4] = ["esp", "local-leader", "state-staff", "employer-representative"];

/// Parses a file of people.
///
/// # Errors
/// Every fault, by line.
pub fn people(files: &Files, file: &str) -> Result<Vec<PersonRow>, Vec<Fault>> {
    let faults = Faults::default();
    let mut seen = BTreeSet::new();
    let rows = read_csv(files, file, &COLUMNS, &faults);
    let people: Vec<_> =
        rows.iter().filter_map(|row| person(&Line { file, row, faults: &faults }, &mut seen)).collect();
    faults.or(people)
}

struct Line<'a> {
    file: &'a str,
    row: &'a Row,
    faults: &'a Faults,
}

impl Line<'_> {
    fn fault<T>(&self, message: impl Into<String>) -> Option<T> {
        self.faults.push(self.file, self.row.line, message);
        None
    }

    fn needed(&self, column: &str) -> Option<&str> {
        self.row.get(column).or_else(|| self.fault(format!("`{column}` is empty: write it")))
    }

    fn text(&self, column: &str) -> Option<String> {
        self.row.get(column).map(ToOwned::to_owned)
    }

    fn parsed<T: std::str::FromStr<Err: std::fmt::Display>>(&self, column: &str) -> Option<T> {
        let text = self.needed(column)?;
        text.parse().map_or_else(|e: T::Err| self.fault(format!("`{column}`: {e}")), Some)
    }
}

fn person(line: &Line<'_>, seen: &mut BTreeSet<String>) -> Option<PersonRow> {
    let (email, name, standing) = (email(line, seen), line.needed("name"), standing(line));
    let (part, language, zone) = (part(line), line.parsed("language"), line.parsed("zone"));
    Some(PersonRow {
        line: line.row.line,
        email: email?,
        name: name?.to_owned(),
        standing: standing?,
        job: line.text("job"),
        part,
        career_family: line.text("career_family"),
        association: line.text("association"),
        team: line.text("team"),
        state_name: line.text("state"),
        language: language?,
        zone: zone?,
        fixed: line.row.get("fixed") == Some("true"),
    })
}

fn email(line: &Line<'_>, seen: &mut BTreeSet<String>) -> Option<String> {
    let email = line.needed("email")?.to_lowercase();
    let is_one = email.split_once('@').is_some_and(|(who, at)| !who.is_empty() && at.contains('.'));
    if !is_one || email.contains(char::is_whitespace) {
        return line.fault(format!("{email:?} is not an e-mail address"));
    }
    if !seen.insert(email.clone()) {
        return line.fault(format!("{email} is in this file twice: remove one"));
    }
    Some(email)
}

fn standing(line: &Line<'_>) -> Option<Standing> {
    let name = line.needed("role")?;
    let found = STANDINGS.iter().find(|(known, _)| *known == name).map(|(_, standing)| *standing);
    let known = || STANDINGS.map(|(name, _)| name).join(", ");
    found.or_else(|| line.fault(format!("`role` is {name:?}; it must be one of {}", known())))
}

fn part(line: &Line<'_>) -> Option<String> {
    let part = line.row.get("part")?;
    if !PARTS.contains(&part) {
        return line.fault(format!("`part` is {part:?}; it must be one of {}", PARTS.join(", ")));
    }
    Some(part.to_owned())
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;
    use std::path::Path;

    use super::*;

    #[test]
    fn the_sample_people_have_no_faults() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
        let people = people(&Files::read(&root).unwrap(), "people.csv").unwrap();
        assert_eq!(people.iter().filter(|p| p.fixed).count(), 8);
        assert_eq!(people.iter().filter(|p| p.standing == Standing::Learner && !p.fixed).count(), 60);
    }

    #[test]
    fn every_fault_names_its_line() {
        let text = format!(
            "{}\na@b.example,Ana,learner,,esp,,,,,en,America/Chicago,true\nA@b.example,,chief,,boss,,,,,fr,Mars/X,\nnobody,Bo,visitor,,,,,,,es,UTC,\n",
            COLUMNS.join(",")
        );
        let files = Files::of([("p.csv".to_owned(), Cow::Owned(text.into_bytes()))]);
        let faults = people(&files, "p.csv").unwrap_err();
        insta::assert_snapshot!(faults.iter().map(|f| format!("{f}\n")).collect::<String>());
    }
}
