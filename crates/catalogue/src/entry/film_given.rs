//! Giving an entry the film that the public watches: one that was sent, or the recording of a session.

use auth::{Permit, audit};
use kernel::{Failure, Id, Lang, Localized, Moment, StorageError, Stored, Tx};
use modules::media::entity as media;
use modules::recording::entity as recording;
use modules::{Media, Recording, Webinar};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use serde_json::json;

use super::details::{EntryDetails, EntryRecording};
use super::edit::EditEntry;
use super::entity::{Model, State};
use super::film::FILES;
use crate::Why;

/// A film with its captions, as stored.
#[derive(Clone, Debug, PartialEq)]
pub struct GivenFilm {
    /// The ending of its name, such as `mp4`.
    pub ending: String,
    /// Its media type.
    pub content_type: String,
    /// The film.
    pub film: Stored,
    /// Its length.
    pub seconds: f64,
    /// The language spoken.
    pub language: Lang,
    /// Captions by language.
    pub captions: Vec<(Lang, Stored)>,
    /// Whether it was drawn for the demo.
    pub sample: bool,
}

/// Gives an entry its film, in the place of the one it had. Everybody may watch it once the entry is public, and nobody
/// can earn a certificate by it (rule 7): the entry keeps its credit policy.
///
/// # Errors
/// A conflict for the entry of a course; storage.
pub async fn give(
    tx: &Tx,
    permit: &Permit<EditEntry>,
    given: &GivenFilm,
    moment: Moment,
) -> Result<(), Failure> {
    let entry = permit.object();
    let webinar = entry.webinar_id.ok_or_else(|| Failure::conflict(Why::NoFilmOfACourse {}))?;
    let base = format!("{FILES}/{}", entry.slug);
    let name = format!("{base}.{}", given.ending);
    let (film, captions) = files(tx, (&base, &name), given, moment).await?;
    published(tx, webinar, film, given, moment).await?;
    forget_others(tx, &base, &name, &captions).await?;
    let mut details: EntryDetails = serde_json::from_str(&entry.details).map_err(StorageError::other)?;
    details.captions = captions.languages().collect();
    details.recording = Some(EntryRecording {
        film: name,
        poster: None,
        seconds: given.seconds,
        captions,
        sample: given.sample,
    });
    let row = Model {
        details: serde_json::to_string(&details).map_err(StorageError::other)?,
        minutes: if entry.state == State::Draft { minutes(given.seconds) } else { entry.minutes },
        updated_at: moment.utc(),
        ..entry.clone()
    };
    tx.upsert(row).await?;
    let object = ("entry", Some(entry.id.uuid()));
    Ok(audit::record(tx, Some(permit.by()), "entry_changed", object, json!({ "film": true }), moment).await?)
}

/// The film of a published recording with its captions. The files are the same; each place has names of its own.
///
/// # Errors
/// Not found where there is none that can be watched; storage.
pub async fn of_recording(tx: &Tx, id: Id<Recording>) -> Result<GivenFilm, Failure> {
    let found = recording::Entity::find_by_id(id).one(&**tx).await?;
    let found = found.filter(|row| row.state == recording::State::Published).ok_or(Failure::NotFound)?;
    let film = media::Entity::find_by_id(found.media_id).one(&**tx).await?.ok_or(Failure::NotFound)?;
    let names = film.captions();
    let named = media::COLUMN.slug.is_in(names.languages().filter_map(|lang| names.exact(lang)));
    let tracks = media::Entity::find().filter(named).all(&**tx).await?;
    let track = |lang: Lang| {
        let name = names.exact(lang)?;
        Some((lang, stored(tracks.iter().find(|row| row.slug == name)?)))
    };
    Ok(GivenFilm {
        ending: film.slug.rsplit_once('.').map_or("mp4", |(_, ending)| ending).to_owned(),
        content_type: film.content_type.clone(),
        film: stored(&film),
        seconds: found.seconds,
        language: found.language,
        captions: names.languages().filter_map(track).collect(),
        sample: found.sample,
    })
}

fn stored(row: &media::Model) -> Stored {
    Stored { sha256: row.sha256.clone(), path: row.path.clone(), bytes: row.bytes.unsigned_abs() }
}

/// Whole minutes, at least one.
fn minutes(seconds: f64) -> i32 {
    format!("{:.0}", (seconds / 60.0).ceil()).parse().unwrap_or(1).max(1)
}

/// Names the film and its captions; what had a name before has another content from then on.
async fn files(
    tx: &Tx,
    (base, name): (&str, &str),
    given: &GivenFilm,
    moment: Moment,
) -> Result<(Id<Media>, Localized), StorageError> {
    let mut captions = Localized::default();
    for (lang, track) in &given.captions {
        let name = format!("{base}.{lang}.vtt");
        file(tx, &name, ("text/vtt", None), track, (&Localized::default(), moment)).await?;
        captions.set(*lang, name);
    }
    let kind = (given.content_type.as_str(), Some(given.seconds));
    Ok((file(tx, name, kind, &given.film, (&captions, moment)).await?, captions))
}

async fn file(
    tx: &Tx,
    name: &str,
    (kind, seconds): (&str, Option<f64>),
    stored: &Stored,
    (captions, moment): (&Localized, Moment),
) -> Result<Id<Media>, StorageError> {
    let found = media::Entity::find().filter(media::COLUMN.slug.eq(name)).one(&**tx).await?;
    let row = media::Model {
        id: found.as_ref().map_or_else(|| tx.entropy().id(moment), |found| found.id),
        slug: name.to_owned(),
        content_type: kind.to_owned(),
        bytes: i64::try_from(stored.bytes).unwrap_or(i64::MAX),
        sha256: stored.sha256.clone(),
        path: stored.path.clone(),
        seconds,
        captions: serde_json::to_value(captions).map_err(StorageError::other)?,
        created_at: found.as_ref().map_or(moment.utc(), |found| found.created_at),
    };
    let id = row.id;
    tx.upsert(row).await?;
    Ok(id)
}

/// The one recording of the entry's webinar.
async fn published(
    tx: &Tx,
    webinar: Id<Webinar>,
    film: Id<Media>,
    given: &GivenFilm,
    moment: Moment,
) -> Result<(), StorageError> {
    let of = recording::Entity::find().filter(recording::COLUMN.webinar_id.eq(webinar));
    let found = of.one(&**tx).await?;
    let row = recording::Model {
        id: found.as_ref().map_or_else(|| tx.entropy().id(moment), |found| found.id),
        webinar_id: webinar,
        session_id: found.as_ref().and_then(|found| found.session_id),
        language: given.language,
        state: recording::State::Published,
        media_id: film,
        seconds: given.seconds,
        sample: given.sample,
        published_at: found.as_ref().map_or(Some(moment.utc()), |found| found.published_at),
        title: found.and_then(|found| found.title),
        fault: None,
    };
    tx.upsert(row).await
}

/// Takes away what the film before had and this one has not: its picture, captions in other languages.
async fn forget_others(tx: &Tx, base: &str, name: &str, captions: &Localized) -> Result<(), StorageError> {
    let kept: Vec<&str> =
        captions.languages().filter_map(|lang| captions.exact(lang)).chain([name]).collect();
    let others = media::Entity::delete_many().filter(media::Column::Slug.starts_with(format!("{base}.")));
    others.filter(media::COLUMN.slug.is_not_in(kept)).exec(&**tx).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::minutes;

    #[test]
    fn a_begun_minute_is_one() {
        assert_eq!([0.4, 60.0, 60.1, 3_599.0].map(minutes), [1, 1, 2, 60]);
    }
}
