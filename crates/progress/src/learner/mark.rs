//! The mark of a module, by which a learner and their team see where somebody is.

use kernel::Moment;

use crate::conclusion::Conclusion;
use crate::outline::Outline;
use crate::standing::{ModuleReading, read_module};

/// The mark of one module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// Completed.
    Done,
    /// Under way.
    Part,
    /// Not started.
    Open,
    /// Not open yet.
    Locked,
}

impl Mark {
    /// The name of the mark's drawing.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Part => "part",
            Self::Open => "open",
            Self::Locked => "locked",
        }
    }
}

impl From<ModuleReading> for Mark {
    fn from(reading: ModuleReading) -> Self {
        match reading {
            ModuleReading::Done => Self::Done,
            ModuleReading::UnderWay => Self::Part,
            ModuleReading::NotStarted => Self::Open,
            ModuleReading::NotOpenYet => Self::Locked,
        }
    }
}

/// The marks of all modules, in order.
#[must_use]
pub fn marks(outline: &Outline, conclusion: &Conclusion, moment: Moment) -> Vec<Mark> {
    let both = outline.modules.iter().zip(&conclusion.modules);
    both.map(|(module, concluded)| read_module(module, concluded, conclusion, moment).into()).collect()
}

/// Where somebody is on the path: the first module that is open to them and not done; where all open ones are done,
/// the last of these. Nowhere before the first module opens.
#[must_use]
pub fn reached(marks: &[Mark]) -> Option<usize> {
    let ahead = marks.iter().position(|mark| matches!(mark, Mark::Part | Mark::Open));
    ahead.or_else(|| marks.iter().rposition(|mark| *mark == Mark::Done))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::Mark::{Done, Locked, Open, Part};
    use super::*;

    #[rstest]
    #[case::in_the_module_under_way(&[Done, Part, Locked], Some(1))]
    #[case::at_the_next_open_module(&[Done, Open, Locked], Some(1))]
    #[case::at_the_last_done_while_the_next_is_closed(&[Done, Done, Locked], Some(1))]
    #[case::at_what_was_left_behind(&[Part, Done, Locked], Some(0))]
    #[case::nowhere_before_the_first_day(&[Locked, Locked], None)]
    fn somebody_is_at_the_first_open_module_that_is_not_done(
        #[case] marks: &[Mark],
        #[case] at: Option<usize>,
    ) {
        assert_eq!(reached(marks), at);
    }
}
