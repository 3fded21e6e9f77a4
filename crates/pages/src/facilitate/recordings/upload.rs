//! `POST /facilitate/sessions/{session}/recordings`: a film with its captions, published once it is whole.

use auth::authorize;
use axum::Extension;
use axum::extract::Multipart;
use axum::extract::multipart::{Field, MultipartRejection};
use axum::response::{IntoResponse as _, Response};
use http::{At, Context, Fault, Fields, Page, see_other};
use kernel::{Failure, Id, Invalid, Lang, Storage, Stored, Tx};
use modules::recording::film::{self, Kind};
use modules::{Media, Recording, Session, Why};
use progress::recording::{
    Arrived, KeepRecording, NewRecording, PublishRecording, begin, fail, publish, receive,
};
use progress::roll;

use super::form::{self, Words, unreadable};
use crate::facilitate::sessions::{RollPage, address};
use crate::form::Faults;

/// Answers it. Who does not lead the session is told so before a byte of the film is read. What is announced and breaks
/// off is said so in the list, and can be sent again under the same name.
pub(super) async fn put(
    ctx: Context,
    At(session): At<Id<Session>>,
    Extension(storage): Extension<Storage>,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Response, Fault> {
    roll::of(&ctx.db, &ctx.actor, session, ctx.moment).await?;
    let mut form = form.map_err(|error| Fault::malformed(error.body_text()))?;
    let mut words = Words::default();
    while let Some(field) = form.next_field().await.map_err(unreadable)? {
        if field.name() != Some("film") {
            words.take(field).await?;
            continue;
        }
        let typed = Fields::of(words.typed.clone());
        let made = received(&ctx, session, &storage, words, field).await;
        return answer(&ctx, session, typed, made).await;
    }
    let typed = Fields::of(words.typed.clone());
    let missing = Refused::Invalid(Invalid::one("film", &Why::FilmMissing {}));
    answer(&ctx, session, typed, Err(missing)).await
}

async fn received(
    ctx: &Context,
    session: Id<Session>,
    storage: &Storage,
    words: Words,
    mut film: Field<'_>,
) -> Result<(), Refused> {
    let first = film.chunk().await.map_err(unreadable)?.unwrap_or_default();
    match words.recording(Kind::of(&first)) {
        Ok(described) => take(ctx, session, storage, described, (&first, film)).await,
        Err(invalid) => {
            form::drain(film).await?;
            Err(Refused::Invalid(invalid))
        }
    }
}

async fn answer(
    ctx: &Context,
    session: Id<Session>,
    typed: Fields,
    made: Result<(), Refused>,
) -> Result<Response, Fault> {
    match made {
        Ok(()) => Ok(see_other(address(session)).saying(ctx, "toast-recording-published").into_response()),
        Err(Refused::Invalid(invalid)) => {
            let roll = roll::of(&ctx.db, &ctx.actor, session, ctx.moment).await?;
            let faults = Faults::of(ctx, &invalid);
            Ok(Page::again(RollPage::new(ctx, &roll, typed, faults)).into_response())
        }
        Err(Refused::Other(fault)) => Err(fault),
    }
}

/// A recording, and the film that it waits for.
type Attempt = (Id<Recording>, Id<Media>);

/// How publishing ends otherwise.
enum Refused {
    Invalid(Invalid),
    Other(Fault),
}

impl From<Failure> for Refused {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Invalid(invalid) => Self::Invalid(invalid),
            other => Self::Other(other.into()),
        }
    }
}

impl From<Fault> for Refused {
    fn from(fault: Fault) -> Self {
        Self::Other(fault)
    }
}

async fn take(
    ctx: &Context,
    session: Id<Session>,
    storage: &Storage,
    (new, captions): (NewRecording, Vec<(Lang, String)>),
    (first, mut film): (&[u8], Field<'_>),
) -> Result<(), Refused> {
    let (id, actor, moment) = (new.id, ctx.actor.clone(), ctx.moment);
    let begun = ctx.db.write(move |tx: Tx| {
        let (actor, new) = (actor.clone(), new.clone());
        async move {
            let permit = authorize::<PublishRecording>(&tx, &actor, session, moment).await?;
            begin(&tx, &permit, &new, moment).await
        }
    });
    let Some(media) = begun.await? else {
        return Ok(form::drain(film).await?);
    };
    let stored = match form::store(storage, media.uuid(), first, &mut film).await? {
        Ok(stored) => stored,
        Err(why) => return broken(ctx, (id, media), Invalid::one("film", &why)).await,
    };
    let mut tracks = Vec::with_capacity(captions.len());
    for (lang, text) in captions {
        tracks.push((lang, storage.put(text.into_bytes()).await.map_err(Failure::from)?));
    }
    arrived(ctx, id, Arrived { id: media, film: stored.clone(), captions: tracks }).await?;
    prepare(ctx, storage, (id, media), &stored).await
}

async fn arrived(ctx: &Context, id: Id<Recording>, files: Arrived) -> Result<(), Failure> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = move |tx: Tx| {
        let (actor, files) = (actor.clone(), files.clone());
        async move {
            let permit = authorize::<KeepRecording>(&tx, &actor, id, moment).await?;
            receive(&tx, &permit, &files, moment).await
        }
    };
    ctx.db.write(work).await
}

/// Looks into the film and publishes it, or says why not.
async fn prepare(
    ctx: &Context,
    storage: &Storage,
    (id, media): Attempt,
    stored: &Stored,
) -> Result<(), Refused> {
    let seconds = match film::look(storage, stored).await {
        Ok((_, seconds)) => seconds,
        Err(Failure::Invalid(invalid)) => return broken(ctx, (id, media), invalid).await,
        Err(other) => return Err(other.into()),
    };
    let (db, actor, moment) = (ctx.db.clone(), ctx.actor.clone(), ctx.moment);
    let work = move |tx: Tx| {
        let (db, actor) = (db.clone(), actor.clone());
        async move {
            let permit = authorize::<KeepRecording>(&tx, &actor, id, moment).await?;
            publish(&db, &tx, &permit, (media, seconds), moment).await
        }
    };
    Ok(ctx.db.write::<_, Failure, _, _>(work).await?)
}

/// Notes that it failed, and tells why at its field.
async fn broken(ctx: &Context, (id, media): Attempt, invalid: Invalid) -> Result<(), Refused> {
    let fault = invalid.0.first().map_or("film_not_readable", |fault| fault.code);
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = move |tx: Tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<KeepRecording>(&tx, &actor, id, moment).await?;
            fail(&tx, &permit, (media, fault), moment).await
        }
    };
    ctx.db.write::<_, Failure, _, _>(work).await?;
    Err(Refused::Invalid(invalid))
}
