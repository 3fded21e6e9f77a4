//! Who may open the files of a recording: everybody, where its entry is or was public.

use auth::Actor;
use kernel::{Db, Failure};
use modules::recording::entity as recording;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::entity::{self, State};

/// The course name under which files of the catalogue are stored.
pub const FILES: &str = "catalogue";

/// Whether the file belongs to an entry that this person may see. Its files are named after its slug: `calm.mp4`,
/// `calm.es.vtt`. A retired entry's links still work; a draft is for admins.
///
/// # Errors
/// Where the database fails.
pub async fn may_open(db: &Db, actor: &Actor, file: &str) -> Result<bool, Failure> {
    let slug = file.split('.').next().unwrap_or(file);
    let found = entity::Entity::find().filter(entity::COLUMN.slug.eq(slug)).one(db.read()).await?;
    Ok(found.is_some_and(|entry| entry.state != State::Draft || actor.is_admin()))
}

/// The recording of a published entry; nothing where it has none.
///
/// # Errors
/// Where the database fails.
pub async fn recording(db: &Db, slug: &str) -> Result<Option<recording::Model>, Failure> {
    let entry = entity::Entity::find().filter(entity::COLUMN.slug.eq(slug));
    let entry = entry.filter(entity::COLUMN.state.ne(State::Draft)).one(db.read()).await?;
    let Some(webinar) = entry.and_then(|entry| entry.webinar_id) else { return Ok(None) };
    let of = recording::Entity::find().filter(recording::COLUMN.webinar_id.eq(webinar));
    Ok(of.filter(recording::COLUMN.state.eq(recording::State::Published)).one(db.read()).await?)
}
