//! A recording comes in three steps, each its own unit of work: announced, received, published or failed.

use auth::{Permit, Person, audit};
use kernel::{Db, Failure, Id, Lang, Localized, Moment, StorageError, Stored, Tx};
use modules::curriculum::{entity as curriculum, store};
use modules::media::entity as media;
use modules::recording::entity::{self as recording, State};
use modules::recording::film::Kind;
use modules::session::entity as session;
use modules::{Media, Recording, Why};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, IntoActiveModel as _, QueryFilter as _, Set,
};
use serde_json::json;
use uuid::Uuid;

use super::{KeepFacts, KeepRecording, PublishRecording};
use crate::row::{conclude_anew, hold};

/// A recording that shall be published. The form names it, so that a second press is the same recording.
#[derive(Clone, Debug, PartialEq)]
pub struct NewRecording {
    /// Which it will be.
    pub id: Id<Recording>,
    /// What it is called; none where the webinar's title says enough.
    pub title: Option<String>,
    /// Spoken language.
    pub language: Lang,
    /// What the film is, by its first bytes.
    pub kind: Kind,
}

/// The files of a recording once they are stored.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrived {
    /// Which film, as it was begun.
    pub id: Id<Media>,
    /// The film.
    pub film: Stored,
    /// Captions by language.
    pub captions: Vec<(Lang, Stored)>,
}

/// Announces a recording whose film is on its way, or that a film which broke off is sent again. Gives the film, by
/// which the later steps know that no other attempt has taken its place; nothing where it is here already.
///
/// # Errors
/// Storage.
pub async fn begin(
    tx: &Tx,
    permit: &Permit<PublishRecording>,
    new: &NewRecording,
    moment: Moment,
) -> Result<Option<Id<Media>>, Failure> {
    let facts = permit.object();
    let before = recording::Entity::find_by_id(new.id).one(&**tx).await?;
    if before.as_ref().is_some_and(|row| is_here(row, &facts.session)) {
        return Ok(None);
    }
    let film: Id<Media> = tx.entropy().id(moment);
    let slug = format!("{}/{}.{}", facts.course, short(film.uuid()), new.kind.ending());
    tx.insert_all(vec![file(film, slug, new.kind.media_type(), None, moment)]).await?;
    let row = recording::Model {
        id: new.id,
        webinar_id: facts.session.webinar_id,
        session_id: Some(facts.session.id),
        language: new.language,
        state: State::Uploading,
        media_id: film,
        seconds: 0.0,
        sample: false,
        published_at: None,
        title: new.title.clone(),
        fault: None,
    };
    tx.upsert(row).await?;
    if let Some(before) = before {
        media::Entity::delete_by_id(before.media_id).exec(&**tx).await?;
    }
    let object = ("recording", Some(new.id.uuid()));
    audit::record(tx, Some(permit.by()), "recording_begun", object, json!({}), moment).await?;
    Ok(Some(film))
}

/// Whether a recording under this name has arrived, or is another session's.
fn is_here(row: &recording::Model, session: &session::Model) -> bool {
    row.session_id != Some(session.id) || row.state.to(State::Uploading).is_err()
}

/// The random end of an id: names of files are short.
fn short(id: Uuid) -> String {
    let whole = id.simple().to_string();
    whole[whole.len() - 12..].to_owned()
}

fn file(id: Id<Media>, slug: String, kind: &str, stored: Option<&Stored>, moment: Moment) -> media::Model {
    media::Model {
        id,
        slug,
        content_type: kind.to_owned(),
        bytes: stored.map_or(0, |s| i64::try_from(s.bytes).unwrap_or(i64::MAX)),
        sha256: stored.map(|s| s.sha256.clone()).unwrap_or_default(),
        path: stored.map(|s| s.path.clone()).unwrap_or_default(),
        seconds: None,
        captions: json!({}),
        created_at: moment.utc(),
    }
}

/// The recording, while this film is the one that it waits for.
fn current(permit: &Permit<KeepRecording>, film: Id<Media>) -> Result<&recording::Model, Failure> {
    let row = &permit.object().recording;
    if row.media_id == film {
        return Ok(row);
    }
    Err(Failure::conflict(Why::RecordingNotInThisState { state: row.state.word() }))
}

/// The films and the captions are stored: the recording is being prepared.
///
/// # Errors
/// A conflict where it is not on its way; storage.
pub async fn receive(
    tx: &Tx,
    permit: &Permit<KeepRecording>,
    arrived: &Arrived,
    moment: Moment,
) -> Result<(), Failure> {
    let row = current(permit, arrived.id)?;
    row.state.to(State::Processing).map_err(Failure::conflict)?;
    let film = media::Entity::find_by_id(row.media_id).one(&**tx).await?.ok_or(Failure::NotFound)?;
    let base = film.slug.rsplit_once('.').map_or(film.slug.as_str(), |(base, _)| base).to_owned();
    let mut names = Localized::default();
    let mut rows = Vec::new();
    for (lang, stored) in &arrived.captions {
        let slug = format!("{base}.{lang}.vtt");
        names.set(*lang, slug.clone());
        rows.push(file(tx.entropy().id(moment), slug, "text/vtt", Some(stored), moment));
    }
    tx.insert_all(rows).await?;
    let mut film = film.into_active_model();
    film.bytes = Set(i64::try_from(arrived.film.bytes).unwrap_or(i64::MAX));
    film.sha256 = Set(arrived.film.sha256.clone());
    film.path = Set(arrived.film.path.clone());
    film.captions = Set(serde_json::to_value(names).map_err(StorageError::other)?);
    film.update(&**tx).await?;
    let mut row = row.clone().into_active_model();
    row.state = Set(State::Processing);
    row.update(&**tx).await?;
    Ok(())
}

/// It is ready: learners see it from now on.
///
/// # Errors
/// A conflict where it is not being prepared; storage.
pub async fn publish(
    db: &Db,
    tx: &Tx,
    permit: &Permit<KeepRecording>,
    (film, seconds): (Id<Media>, f64),
    moment: Moment,
) -> Result<(), Failure> {
    let facts = permit.object();
    current(permit, film)?;
    let film = media::ActiveModel { id: Set(film), seconds: Set(Some(seconds)), ..Default::default() };
    film.update(&**tx).await?;
    let row = recording::Model { seconds, ..facts.recording.clone() };
    turn(db, tx, (facts, permit.by()), row, State::Published, moment).await
}

/// It cannot be prepared; `fault` is the stable name of the reason.
///
/// # Errors
/// A conflict where it rests already; storage.
pub async fn fail(
    tx: &Tx,
    permit: &Permit<KeepRecording>,
    (film, fault): (Id<Media>, &'static str),
    moment: Moment,
) -> Result<(), Failure> {
    let mut row = current(permit, film)?.clone();
    row.state = row.state.to(State::Failed).map_err(Failure::conflict)?;
    row.fault = Some(fault.to_owned());
    let object = ("recording", Some(row.id.uuid()));
    tx.upsert(row).await?;
    Ok(audit::record(tx, Some(permit.by()), "recording_failed", object, json!({ "fault": fault }), moment)
        .await?)
}

/// It is no longer shown. What was completed with it stays (rule 5).
///
/// # Errors
/// A conflict where it is not published; storage.
pub async fn retire(db: &Db, tx: &Tx, permit: &Permit<KeepRecording>, moment: Moment) -> Result<(), Failure> {
    let facts = permit.object();
    turn(db, tx, (facts, permit.by()), facts.recording.clone(), State::Retired, moment).await
}

/// It is shown again.
///
/// # Errors
/// A conflict where it is not retired; storage.
pub async fn bring_back(
    db: &Db,
    tx: &Tx,
    permit: &Permit<KeepRecording>,
    moment: Moment,
) -> Result<(), Failure> {
    let facts = permit.object();
    facts.recording.state.to(State::Published).map_err(Failure::conflict)?;
    turn(db, tx, (facts, permit.by()), facts.recording.clone(), State::Published, moment).await
}

async fn turn(
    db: &Db,
    tx: &Tx,
    (facts, by): (&KeepFacts, Id<Person>),
    mut row: recording::Model,
    next: State,
    moment: Moment,
) -> Result<(), Failure> {
    row.state = row.state.to(next).map_err(Failure::conflict)?;
    if next == State::Published {
        row.published_at.get_or_insert(moment.utc());
    }
    hold(tx, facts.cohort).await?;
    let object = ("recording", Some(row.id.uuid()));
    let action = if next == State::Retired { "recording_retired" } else { "recording_published" };
    tx.upsert(row).await?;
    let query = curriculum::Entity::find().filter(curriculum::COLUMN.cohort_id.eq(facts.cohort));
    store::raise_version(tx, query.one(&**tx).await?.ok_or(Failure::NotFound)?.id).await?;
    conclude_anew(db, tx, facts.cohort, by, moment).await?;
    Ok(audit::record(tx, Some(by), action, object, json!({}), moment).await?)
}
