//! Where a learner goes on.

use chrono::{DateTime, Utc};
use kernel::Moment;
use modules::activity::ActivityKind;
use modules::curriculum::{ActivityNode, ModuleNode};

use super::Learning;

/// The activity to go on with.
#[derive(Clone, Copy, Debug)]
pub struct Resume<'a> {
    /// The module.
    pub module: &'a ModuleNode,
    /// The activity.
    pub activity: &'a ActivityNode,
    /// Whether it was begun; otherwise it is the next in order.
    pub begun: bool,
}

/// The activity at which a learner stopped last; else the first that is open and not done, the required ones before
/// the others. Webinars are not gone on with: the next session stands by itself.
#[must_use]
pub fn resume(learning: &Learning, moment: Moment) -> Option<Resume<'_>> {
    let open =
        learning.taught.tree.modules.iter().filter(|m| m.opens_at.is_some_and(|at| at <= moment.utc()));
    let all: Vec<_> = open
        .flat_map(|module| module.activities.iter().map(move |activity| (module, activity)))
        .filter(|(_, a)| a.kind != ActivityKind::Webinar)
        .filter(|(_, a)| learning.concluded(a.id).is_some_and(|c| !c.is_done()))
        .collect();
    let last = all.iter().filter_map(|&(m, a)| Some((seen(learning, a)?, m, a))).max_by_key(|(at, ..)| *at);
    if let Some((_, module, activity)) = last {
        return Some(Resume { module, activity, begun: true });
    }
    let next = all.iter().find(|(_, a)| a.required).or(all.first())?;
    Some(Resume { module: next.0, activity: next.1, begun: false })
}

fn seen(learning: &Learning, activity: &ActivityNode) -> Option<DateTime<Utc>> {
    learning.facts(activity.id)?.seen.map(|(_, last)| last)
}
