//! Courses as admins see and change them.

use auth::{Action, Actor, Permit, Verdict, audit};
use kernel::{Denied, Failure, Id, Moment, StorageError, Tx};
use sea_orm::{ActiveModelTrait as _, ConnectionTrait, EntityTrait as _, QueryOrder as _, Set};
use serde_json::json;

use super::entity::{self, State};
use crate::Course;

/// Every course, drafts and retired ones included, in the order of their making. Callers hold the route to admins.
///
/// # Errors
/// Where the database fails.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<entity::Model>, StorageError> {
    Ok(entity::Entity::find().order_by_asc(entity::COLUMN.id).all(db).await?)
}

/// Announcing a course or retiring it: admins.
pub enum ChangeState {}

impl Action for ChangeState {
    type Key = (Id<Course>, State);
    type Object = (entity::Model, State);

    async fn load(
        tx: &Tx,
        _: &Actor,
        (id, next): Self::Key,
        _: Moment,
    ) -> Result<Option<Self::Object>, StorageError> {
        Ok(entity::Entity::find_by_id(id).one(&**tx).await?.map(|course| (course, next)))
    }

    fn allow(actor: &Actor, (course, next): &Self::Object, _: Moment) -> Verdict {
        if !actor.is_admin() {
            return Verdict::Hidden;
        }
        match course.state.to(*next) {
            Ok(_) => Verdict::Allowed,
            Err(why) => Verdict::Denied(Denied::from(why)),
        }
    }
}

/// Announces the course or retires it, as the permit says.
///
/// # Errors
/// Storage.
pub async fn change_state(tx: &Tx, permit: &Permit<ChangeState>, moment: Moment) -> Result<(), Failure> {
    let (course, next) = permit.object();
    let row = entity::ActiveModel {
        id: Set(course.id),
        state: Set(*next),
        version: Set(course.version + 1),
        updated_at: Set(moment.utc()),
        ..Default::default()
    };
    row.update(&**tx).await?;
    let object = ("course", Some(course.id.uuid()));
    let detail = json!({ "state": next.word() });
    audit::record(tx, Some(permit.by()), "course_state_changed", object, detail, moment).await?;
    Ok(())
}
