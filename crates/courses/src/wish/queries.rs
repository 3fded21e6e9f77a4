//! Finding wishes.

use auth::Person;
use kernel::{Id, SiteKey, StorageError, sealed};
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};
use uuid::Uuid;

use super::entity::{COLUMN, Entity, Model};
use crate::course::entity as course;
use crate::{Course, Wish};

/// The path of a wish, in each of its mails: the same for ever, and it opens nothing else.
#[must_use]
pub fn path(key: &SiteKey, wish: Id<Wish>) -> String {
    format!("/wishes/{}", key.seal(sealed::Purpose::Wish, wish.uuid(), Uuid::nil()).reveal())
}

/// The wish that an address names, with its course; nothing where it is none of this site's or is over.
///
/// # Errors
/// Where the database fails.
pub async fn opened(
    db: &impl ConnectionTrait,
    key: &SiteKey,
    token: &str,
    moment: kernel::Moment,
) -> Result<Option<(Model, course::Model)>, StorageError> {
    let holder = sealed::holder(token);
    let holder = holder.filter(|holder| key.opens(sealed::Purpose::Wish, *holder, Uuid::nil(), token));
    let Some(holder) = holder else { return Ok(None) };
    let found = find(db, Id::from_uuid(holder)).await?;
    Ok(found.filter(|(wish, _)| wish.lives(moment.utc())))
}

/// A wish with its course.
///
/// # Errors
/// Where the database fails.
pub async fn find(
    db: &impl ConnectionTrait,
    wish: Id<Wish>,
) -> Result<Option<(Model, course::Model)>, StorageError> {
    let Some(wish) = Entity::find_by_id(wish).one(db).await? else { return Ok(None) };
    let course = course::Entity::find_by_id(wish.course_id).one(db).await?;
    Ok(course.map(|course| (wish, course)))
}

/// A person's own wish for a course.
///
/// # Errors
/// Where the database fails.
pub async fn own(
    db: &impl ConnectionTrait,
    course: Id<Course>,
    person: Id<Person>,
) -> Result<Option<Model>, StorageError> {
    let mine = Entity::find().filter(COLUMN.course_id.eq(course)).filter(COLUMN.person_id.eq(person));
    Ok(mine.one(db).await?)
}
