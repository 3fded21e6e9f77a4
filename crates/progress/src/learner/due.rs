//! What is due soon.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::Moment;
use modules::activity::ActivityKind;
use modules::curriculum::ActivityNode;

use super::Learning;

/// How far ahead of its day something is named, in days.
const AHEAD_DAYS: i64 = 10;

/// One activity that is due.
#[derive(Clone, Copy, Debug)]
pub struct Due<'a> {
    /// The activity.
    pub activity: &'a ActivityNode,
    /// When it is due for this learner, more time included.
    pub at: DateTime<Utc>,
    /// Whether that is past.
    pub late: bool,
}

/// What this learner has not done and is due within ten days or past due, the nearest first. Webinars are left out:
/// they are where their sessions are.
#[must_use]
pub fn due_soon(learning: &Learning, moment: Moment) -> Vec<Due<'_>> {
    let mut due: Vec<_> = learning
        .taught
        .tree
        .modules
        .iter()
        .flat_map(|module| {
            let open = module.opens_at.is_some_and(|at| at <= moment.utc());
            module.activities.iter().filter(move |_| open)
        })
        .filter(|a| a.required && a.kind != ActivityKind::Webinar)
        .filter_map(|activity| {
            let concluded = learning.concluded(activity.id).filter(|c| !c.is_done())?;
            let at =
                activity.due_at.map(|due| concluded.more_time_until.map_or(due, |until| until.max(due)))?;
            let late = at <= moment.utc();
            (at <= moment.plus(TimeDelta::days(AHEAD_DAYS)).utc()).then_some(Due { activity, at, late })
        })
        .collect();
    due.sort_by_key(|due| due.at);
    due
}
