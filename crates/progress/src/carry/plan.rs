//! What counts again where the same is taught: told by the first ancestor of each activity (rule 11).

use std::collections::HashMap;

use kernel::Id;
use modules::curriculum::CurriculumTree;

use crate::conclusion::Conclusion;
use crate::decision::{Met, Subject};

/// What of an earlier place counts in a later one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Carrying {
    /// What is met there from the first day on.
    pub met: Vec<(Subject, Met)>,
    /// Activities that were done and have no counterpart there; they stay in the earlier record.
    pub left: Vec<Id<modules::Activity>>,
}

/// What was met in one curriculum, as it counts in another. A module whose completion rests on a decision is carried
/// as a whole; of all others their activities are.
#[must_use]
pub fn plan(from: &CurriculumTree, concluded: &Conclusion, to: &CurriculumTree) -> Carrying {
    let there: HashMap<_, _> =
        to.modules.iter().flat_map(|m| &m.activities).map(|a| (a.origin, a.id)).collect();
    let mut carrying = Carrying::default();
    for activity in from.modules.iter().flat_map(|m| &m.activities) {
        let Some(done) = concluded.activity(activity.id).filter(|a| a.is_done()) else { continue };
        let met = done.completed_at.map(|at| Met { how: done.how, at, minutes: done.minutes });
        match there.get(&activity.origin).zip(met) {
            Some((id, met)) => carrying.met.push((Subject::Activity(*id), met)),
            None => carrying.left.push(activity.id),
        }
    }
    carrying.met.extend(decided_modules(from, concluded, to));
    carrying
}

fn decided_modules<'a>(
    from: &'a CurriculumTree,
    concluded: &'a Conclusion,
    to: &'a CurriculumTree,
) -> impl Iterator<Item = (Subject, Met)> + 'a {
    from.modules.iter().filter_map(move |module| {
        let own = concluded.modules.iter().find(|m| m.id == module.id)?;
        let at = own.completed_at.filter(|_| own.done < own.required)?;
        let there = to.modules.iter().find(|m| m.origin == module.origin)?;
        Some((Subject::Module(there.id), Met { how: None, at, minutes: 0 }))
    })
}
