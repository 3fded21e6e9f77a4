//! A session as someone enrolled is told of it.

use courses::{Enrolment, enrolment};
use kernel::{Id, StorageError};
use sea_orm::{ConnectionTrait, EntityTrait as _};

use super::entity::{self, State};
use crate::{Session, webinar};

/// A session that was announced, with its webinar, for someone who learns in its cohort; nothing where it is a draft
/// or gone, or where the enrolment has ended.
///
/// # Errors
/// Storage.
pub async fn announced(
    db: &impl ConnectionTrait,
    session: Id<Session>,
    enrolment: Id<Enrolment>,
) -> Result<Option<(entity::Model, webinar::entity::Model)>, StorageError> {
    let place = enrolment::entity::Entity::find_by_id(enrolment).one(db).await?;
    let found = entity::Entity::find_by_id(session).one(db).await?;
    let found = found.filter(|session| session.state != State::Draft);
    let (Some(place), Some(session)) = (place, found) else { return Ok(None) };
    if !place.state.is_live() || session.cohort_id.is_some_and(|cohort| cohort != place.cohort_id) {
        return Ok(None);
    }
    let webinar = webinar::entity::Entity::find_by_id(session.webinar_id).one(db).await?;
    Ok(webinar.map(|webinar| (session, webinar)))
}
