//! The part that a person takes in a course, alone or in a team.

use super::entity::Part;

impl Part {
    /// Every part, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Esp, Self::LocalLeader, Self::StateStaff, Self::Employer];

    /// The parts that nobody takes yet; none means a full set. Advice, never a reason to refuse.
    #[must_use]
    pub fn missing(taken: &[Self]) -> Vec<Self> {
        Self::ALL.into_iter().filter(|part| !taken.contains(part)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_team_with_one_of_each_part_is_a_full_set() {
        assert_eq!(Part::missing(&Part::ALL), []);
        assert_eq!(
            Part::missing(&[Part::Esp, Part::Esp, Part::StateStaff]),
            [Part::LocalLeader, Part::Employer]
        );
    }
}
