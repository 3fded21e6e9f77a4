//! What stands in the cells of a grid.

use kernel::Moment;

use crate::conclusion::{Conclusion, How};
use crate::outline::{ActivityOutline, ModuleOutline};
use crate::standing::{ModuleReading, Reading, read_activity, read_module};

/// What is seen of a webinar: how it was completed, or that it was missed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// Completed.
    How(How),
    /// Missed.
    Missed,
}

impl Seen {
    /// Everything that can be seen, in the order of the legend.
    pub const ALL: [Self; 6] = [
        Self::How(How::Live),
        Self::How(How::MakeUp),
        Self::How(How::Excused),
        Self::How(How::Group),
        Self::How(How::Recording),
        Self::Missed,
    ];

    /// The letter in grids.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::How(how) => how.letter(),
            Self::Missed => '×',
        }
    }

    /// The word in addresses and for the message catalogue.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::How(How::Live) => "live",
            Self::How(How::MakeUp) => "make_up",
            Self::How(How::Excused) => "excused",
            Self::How(How::Group) => "group",
            Self::How(How::Recording) => "recording",
            Self::Missed => "missed",
        }
    }

    /// What a word means.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|seen| seen.word() == word)
    }
}

/// A learner's module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModuleCell {
    /// How it reads now.
    pub reading: ModuleReading,
    /// Required activities done.
    pub done: u32,
    /// Required activities.
    pub required: u32,
    /// What is seen of its webinars; nothing of those to come.
    pub webinars: Vec<Option<Seen>>,
}

/// A learner's activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActivityCell {
    /// How it reads now.
    pub reading: Reading,
    /// How it was completed or that it was missed, where that can be said.
    pub seen: Option<Seen>,
}

/// The cell of one module; none where the conclusion does not know it.
#[must_use]
pub fn module_cell(module: &ModuleOutline, conclusion: &Conclusion, moment: Moment) -> Option<ModuleCell> {
    let concluded = conclusion.modules.iter().find(|m| m.id == module.id)?;
    let webinars = module.activities.iter().filter(|a| a.webinar().is_some());
    Some(ModuleCell {
        reading: read_module(module, concluded, conclusion, moment),
        done: concluded.done,
        required: concluded.required,
        webinars: webinars.map(|a| wanted(a, activity_cell(module, a, conclusion, moment)?.seen)).collect(),
    })
}

/// An optional webinar that nobody has to attend is not missed in the sum of a module.
fn wanted(activity: &ActivityOutline, seen: Option<Seen>) -> Option<Seen> {
    seen.filter(|seen| activity.required || *seen != Seen::Missed)
}

/// The cell of one activity; none where the conclusion does not know it.
#[must_use]
pub fn activity_cell(
    module: &ModuleOutline,
    activity: &ActivityOutline,
    conclusion: &Conclusion,
    moment: Moment,
) -> Option<ActivityCell> {
    let concluded = conclusion.activity(activity.id)?;
    let reading = read_activity(module, activity, concluded, moment);
    let seen = match (concluded.how, reading) {
        (Some(how), _) => Some(Seen::How(how)),
        (None, Reading::Missed) => Some(Seen::Missed),
        _ => None,
    };
    Some(ActivityCell { reading, seen })
}
