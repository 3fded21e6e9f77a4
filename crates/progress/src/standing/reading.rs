//! How an activity and a module read at a moment.

use chrono::{DateTime, Utc};
use kernel::Moment;
use serde::Serialize;

use crate::conclusion::{ActivityConclusion, Conclusion, ModuleConclusion, State};
use crate::outline::{ActivityOutline, ModuleOutline};

/// How an activity reads at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    /// Completed.
    Done,
    /// A webinar of which every session is over, and which was not completed in any way.
    Missed,
    /// Required, and past its due instant.
    Late,
    /// Its module has not opened.
    NotOpenYet,
    /// Begun.
    Part,
    /// To be done.
    Open,
}

/// How a module reads at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ModuleReading {
    /// Completed.
    Done,
    /// Something was begun.
    UnderWay,
    /// Open, and nothing begun.
    NotStarted,
    /// It has not opened.
    NotOpenYet,
}

/// Reads one activity. What is known of it beats the calendar: work done ahead shows as done.
#[must_use]
pub fn read_activity(
    module: &ModuleOutline,
    activity: &ActivityOutline,
    concluded: &ActivityConclusion,
    moment: Moment,
) -> Reading {
    let over = activity.webinar().and_then(|w| w.over_at()).is_some_and(|over| over <= moment.utc());
    match concluded.state {
        State::Done => Reading::Done,
        _ if over => Reading::Missed,
        _ if is_late(activity, concluded, moment) => Reading::Late,
        State::Open if module.opens_at > moment.utc() => Reading::NotOpenYet,
        State::Part => Reading::Part,
        State::Open => Reading::Open,
    }
}

/// A webinar is missed and not late: its due day passes while its session may still be to come.
fn is_late(activity: &ActivityOutline, concluded: &ActivityConclusion, moment: Moment) -> bool {
    let due = due_at(activity, concluded);
    activity.required && activity.webinar().is_none() && due.is_some_and(|due| due <= moment.utc())
}

/// When it is due for this learner.
pub(super) fn due_at(activity: &ActivityOutline, concluded: &ActivityConclusion) -> Option<DateTime<Utc>> {
    activity.due_at.map(|due| concluded.more_time_until.map_or(due, |until| until.max(due)))
}

/// Reads one module.
#[must_use]
pub fn read_module(
    module: &ModuleOutline,
    concluded: &ModuleConclusion,
    conclusion: &Conclusion,
    moment: Moment,
) -> ModuleReading {
    let begun = || {
        let mut own = module.activities.iter().filter_map(|a| conclusion.activity(a.id));
        own.any(|a| a.state != State::Open)
    };
    if concluded.completed_at.is_some() {
        ModuleReading::Done
    } else if begun() {
        ModuleReading::UnderWay
    } else if module.opens_at > moment.utc() {
        ModuleReading::NotOpenYet
    } else {
        ModuleReading::NotStarted
    }
}
