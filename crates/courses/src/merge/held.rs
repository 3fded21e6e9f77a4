//! How much an account holds, for people to look at before two are made one.

use auth::Person;
use kernel::{Id, StorageError};
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, PaginatorTrait as _, QueryFilter as _};

use crate::application::entity as application;
use crate::enrolment::entity as enrolment;

/// What an account holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// Enrolments, ended ones included.
    pub places: u64,
    /// Applications, ended ones included.
    pub applications: u64,
}

/// Counts what an account holds.
///
/// # Errors
/// Storage.
pub async fn held(db: &impl ConnectionTrait, person: Id<Person>) -> Result<Held, StorageError> {
    let places = enrolment::Entity::find().filter(enrolment::COLUMN.person_id.eq(person));
    let applications = application::Entity::find().filter(application::COLUMN.person_id.eq(person));
    Ok(Held { places: places.count(db).await?, applications: applications.count(db).await? })
}
