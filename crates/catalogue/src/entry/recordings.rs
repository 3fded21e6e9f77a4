//! The recordings of an entry that is imported.

use std::collections::BTreeMap;

use kernel::{Id, Moment, StorageError, Tx};
use modules::recording::entity as recording;
use modules::{Media, Webinar};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use crate::folder::EntryFolder;

/// Publishes the film of an entry as its webinar's one recording, where it has a film.
pub(super) async fn publish(
    tx: &Tx,
    entry: &EntryFolder,
    webinar: Id<Webinar>,
    films: &BTreeMap<String, Id<Media>>,
    moment: Moment,
) -> Result<(), StorageError> {
    let Some(film) = &entry.details.recording else { return Ok(()) };
    let Some(media) = films.get(&film.film) else { return Ok(()) };
    let of = recording::COLUMN.webinar_id.eq(webinar);
    let found = recording::Entity::find().filter(of).one(&**tx).await?;
    let row = recording::Model {
        id: found.as_ref().map_or_else(|| tx.entropy().id(moment), |f| f.id),
        webinar_id: webinar,
        session_id: None,
        language: entry.default_language,
        state: recording::State::Published,
        media_id: *media,
        seconds: film.seconds,
        sample: film.sample,
        published_at: found.as_ref().map_or(Some(moment.utc()), |f| f.published_at),
        title: found.as_ref().and_then(|f| f.title.clone()),
        fault: None,
    };
    tx.import(found, row).await?;
    Ok(())
}
