//! The applications that a coordinator sees: of their association in every cohort, where each stands and no more.

use auth::Actor;
use kernel::{Db, Failure, Id, Moment};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::listed::{Listed, lines};
use crate::Association;
use crate::application::entity::{self as application, State};
use crate::association::{Node, Tree, entity as association};
use crate::cohort::entity as cohort;

/// An application as a coordinator sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    /// Its cohort.
    pub cohort: cohort::Model,
    /// The application; its answers are not for them.
    pub listed: Listed,
}

/// The applications round the associations that `actor` coordinates and those below, the latest cohort first. Drafts
/// are their authors' alone.
///
/// # Errors
/// Storage.
pub async fn coordinated(db: &Db, actor: &Actor, moment: Moment) -> Result<Vec<Seen>, Failure> {
    let own: Vec<Id<Association>> =
        actor.associations_coordinated(moment).into_iter().map(Id::from_uuid).collect();
    if own.is_empty() {
        return Ok(Vec::new());
    }
    let db = db.read();
    let all = association::Entity::find().all(db).await?;
    let tree: Tree = all.iter().map(|a| Node { id: a.id, level: a.level, parent: a.parent_id }).collect();
    let branch: Vec<_> = own.into_iter().flat_map(|id| tree.branch(id)).collect();
    let sent = application::Entity::find()
        .filter(application::COLUMN.submitted_at.is_not_null())
        .filter(application::COLUMN.state.ne(State::Draft));
    let lines = lines(db, sent.all(db).await?).await?;
    let theirs: Vec<_> = lines
        .into_iter()
        .filter(|l| l.association.as_ref().is_some_and(|a| branch.contains(&a.id)))
        .collect();
    let cohorts =
        cohort::Entity::find().filter(cohort::COLUMN.state.ne(cohort::State::Draft)).all(db).await?;
    let with = |listed: Listed| {
        let cohort = cohorts.iter().find(|c| c.id == listed.application.cohort_id)?.clone();
        Some(Seen { cohort, listed })
    };
    let mut seen: Vec<_> = theirs.into_iter().filter_map(with).collect();
    seen.sort_by_key(|one| {
        (std::cmp::Reverse((one.cohort.first_day.0, one.cohort.id)), one.listed.application.submitted_at)
    });
    Ok(seen)
}
