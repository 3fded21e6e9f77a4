//! What deferring would do, before it is done.

use auth::Actor;
use courses::cohort::{entity as cohort, list};
use courses::enrolment::{entity::Model as Place, may_follow};
use kernel::{Db, Failure, Id, Localized, Moment};

use super::plan;
use crate::decision::Subject;
use crate::{row, taught};

/// A cohort in which a place can go on.
#[derive(Clone, Debug, PartialEq)]
pub struct Later {
    /// The cohort.
    pub cohort: cohort::Model,
    /// How many have a place in it.
    pub enrolled: u64,
}

/// The later cohorts of the same course that the actor leads too, the first to begin first.
///
/// # Errors
/// Storage.
pub async fn later(
    db: &Db,
    actor: &Actor,
    from: &cohort::Model,
    moment: Moment,
) -> Result<Vec<Later>, Failure> {
    let mut all = list::all(db.read()).await?;
    all.retain(|one| may_follow(from, &one.cohort).is_ok() && actor.leads(one.cohort.id.uuid(), moment));
    all.sort_by_key(|one| (one.cohort.first_day.0, one.cohort.id));
    Ok(all.into_iter().map(|one| Later { cohort: one.cohort, enrolled: one.enrolled }).collect())
}

/// What would be met in the later cohort, and what has no counterpart there; by title, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ahead {
    /// What counts there.
    pub carried: Vec<Localized>,
    /// What stays in the earlier record only.
    pub left: Vec<Localized>,
}

/// What of a place would count in a later cohort.
///
/// # Errors
/// Not found where a cohort has no curriculum; storage.
pub async fn preview(db: &Db, place: &Place, to: Id<courses::Cohort>) -> Result<Ahead, Failure> {
    let (was, will) = (taught::of_cohort(db, place.cohort_id).await?, taught::of_cohort(db, to).await?);
    let record = row::queries::of(db, place.cohort_id, place.id, &was).await?;
    let carrying = plan(&was.tree, &record.conclusion, &will.tree);
    let title = |subject: &Subject| match subject {
        Subject::Activity(id) => will.tree.activity(*id).map(|a| a.title.clone()),
        Subject::Module(id) => will.tree.module(*id).map(|m| m.title.clone()),
        Subject::Course => None,
    };
    let left = carrying.left.iter().filter_map(|id| was.tree.activity(*id)).map(|a| a.title.clone());
    Ok(Ahead { carried: carrying.met.iter().filter_map(|(s, _)| title(s)).collect(), left: left.collect() })
}
