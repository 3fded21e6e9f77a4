//! Recordings as those who publish them see them.

use kernel::{Id, Localized, StorageError};
use modules::Webinar;
use modules::media::entity as media;
use modules::recording::entity as recording;
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _};

/// A recording with what is stored of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// The recording.
    pub recording: recording::Model,
    /// Size of the film in bytes; 0 while it is on its way.
    pub bytes: u64,
    /// Names of the caption files, by language.
    pub captions: Localized,
}

/// Every recording of a webinar in whatever state, in order of their making.
///
/// # Errors
/// Where the database fails.
pub async fn of_webinar(
    db: &impl ConnectionTrait,
    webinar: Id<Webinar>,
) -> Result<Vec<Listed>, StorageError> {
    let query = recording::Entity::find().filter(recording::COLUMN.webinar_id.eq(webinar));
    let rows = query.order_by_asc(recording::COLUMN.id).all(db).await?;
    let films = media::Entity::find().filter(media::COLUMN.id.is_in(rows.iter().map(|r| r.media_id)));
    let films = films.all(db).await?;
    let listed = |recording: recording::Model| {
        let film = films.iter().find(|film| film.id == recording.media_id);
        Listed {
            bytes: film.map_or(0, |film| film.bytes.unsigned_abs()),
            captions: film.map(media::Model::captions).unwrap_or_default(),
            recording,
        }
    };
    Ok(rows.into_iter().map(listed).collect())
}
