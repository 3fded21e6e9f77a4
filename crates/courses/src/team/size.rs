//! The size of a team: advice inside a hard range.

use serde::{Deserialize, Serialize};

use crate::Why;

/// The sizes that a cohort allows and advises, in people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Size {
    /// The fewest.
    pub least: u32,
    /// The most.
    pub most: u32,
    /// The fewest that are advised.
    pub advised_least: u32,
    /// The most that are advised.
    pub advised_most: u32,
}

/// What a team of an allowed size is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// The size is as advised.
    Fits,
    /// Allowed; more people would get more from it.
    Small,
    /// Allowed; fewer people would get more from it.
    Large,
}

/// What is wrong with the sizes that are asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum SizeFault {
    /// The hard range.
    Range(Why),
    /// What is advised.
    Advice(Why),
}

impl Default for Size {
    /// Small teams of 3–4 are best; 2 to 6 are allowed.
    fn default() -> Self {
        Self { least: 2, most: 6, advised_least: 3, advised_most: 4 }
    }
}

impl Size {
    /// Whether so many more people can join a team of so many.
    ///
    /// # Errors
    /// The team would have too many.
    pub fn join(&self, people: u32, more: u32) -> Result<(), Why> {
        if people.saturating_add(more) > self.most {
            return Err(Why::TeamTooLarge { most: self.most });
        }
        Ok(())
    }

    /// Whether somebody can leave a team of so many: enough stay, or nobody, or those who stay go on as individuals.
    /// Tells whether they do.
    ///
    /// # Errors
    /// Too few would stay.
    pub fn leave(&self, people: u32, rest_as_individuals: bool) -> Result<bool, Why> {
        match people.saturating_sub(1) {
            0 => Ok(false),
            left if left >= self.least => Ok(false),
            _ if rest_as_individuals => Ok(true),
            _ => Err(Why::TeamTooSmall { least: self.least }),
        }
    }

    /// Whether the range makes sense, and the advice inside it.
    ///
    /// # Errors
    /// Why not: of the range, or of the advice.
    pub fn check(&self) -> Result<(), SizeFault> {
        if self.least < 2 || self.most < self.least {
            return Err(SizeFault::Range(Why::TeamRangeReversed {}));
        }
        let inside = self.least <= self.advised_least && self.advised_most <= self.most;
        if !inside || self.advised_most < self.advised_least {
            return Err(SizeFault::Advice(Why::AdviceOutsideRange {}));
        }
        Ok(())
    }

    /// The teams that fit now and would not fit another range.
    #[must_use]
    pub fn shut_out<'a>(&self, other: &Self, teams: &'a [(String, u32)]) -> Vec<&'a str> {
        let fits = |size: &Self, people: u32| (size.least..=size.most).contains(&people);
        let out = teams.iter().filter(|(_, people)| fits(self, *people) && !fits(other, *people));
        out.map(|(name, _)| name.as_str()).collect()
    }

    /// What a team of so many people is told.
    ///
    /// # Errors
    /// The size lies outside the hard range.
    pub fn advise(&self, people: u32) -> Result<Advice, Why> {
        match people {
            n if n < self.least => Err(Why::TeamTooSmall { least: self.least }),
            n if n > self.most => Err(Why::TeamTooLarge { most: self.most }),
            n if n < self.advised_least => Ok(Advice::Small),
            n if n > self.advised_most => Ok(Advice::Large),
            _ => Ok(Advice::Fits),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_joins_a_full_team_and_nobody_leaves_one_person_alone_unasked() {
        let size = Size::default();
        assert_eq!(size.join(5, 1), Ok(()));
        assert_eq!(size.join(5, 2), Err(Why::TeamTooLarge { most: 6 }));
        assert_eq!(size.leave(3, false), Ok(false));
        assert_eq!(size.leave(2, false), Err(Why::TeamTooSmall { least: 2 }));
        assert_eq!((size.leave(2, true), size.leave(1, false)), (Ok(true), Ok(false)));
    }

    #[test]
    fn a_range_begins_with_two_and_holds_its_advice() {
        let (size, range, advice) = (
            Size::default(),
            Err(SizeFault::Range(Why::TeamRangeReversed {})),
            Err(SizeFault::Advice(Why::AdviceOutsideRange {})),
        );
        assert_eq!(size.check(), Ok(()));
        assert_eq!(Size { least: 1, ..size }.check(), range);
        assert_eq!(Size { most: 1, ..size }.check(), range);
        assert_eq!(Size { most: 3, ..size }.check(), advice);
        assert_eq!(Size { advised_least: 5, ..size }.check(), advice);
    }

    #[test]
    fn a_narrower_range_names_the_teams_that_fit_before_and_no_others() {
        let teams = [("Alone".to_owned(), 1), ("Pair".to_owned(), 2), ("Six".to_owned(), 6)];
        let narrow = Size { least: 3, most: 5, ..Size::default() };
        assert_eq!(Size::default().shut_out(&narrow, &teams), ["Pair", "Six"]);
        assert_eq!(narrow.shut_out(&Size::default(), &teams), [""; 0]);
    }

    #[test]
    fn three_and_four_are_advised_two_to_six_allowed() {
        let told: Vec<_> = (1..=7).map(|n| Size::default().advise(n)).collect();
        assert_eq!(
            told,
            [
                Err(Why::TeamTooSmall { least: 2 }),
                Ok(Advice::Small),
                Ok(Advice::Fits),
                Ok(Advice::Fits),
                Ok(Advice::Large),
                Ok(Advice::Large),
                Err(Why::TeamTooLarge { most: 6 }),
            ]
        );
    }
}
