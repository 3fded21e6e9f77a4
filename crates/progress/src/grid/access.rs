//! Whose grids somebody reads.

use auth::Actor;
use courses::cohort::entity as cohort;
use kernel::{Db, Failure, Id, Moment};
use sea_orm::EntityTrait;

/// The cohort, for its facilitators and admins.
///
/// # Errors
/// [`Failure::NotFound`] where there is none, or for others.
pub async fn leads(
    db: &Db,
    actor: &Actor,
    id: Id<courses::Cohort>,
    moment: Moment,
) -> Result<cohort::Model, Failure> {
    if !actor.leads(id.uuid(), moment) {
        return Err(Failure::NotFound);
    }
    cohort::Entity::find_by_id(id).one(db.read()).await?.ok_or(Failure::NotFound)
}
