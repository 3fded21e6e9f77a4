//! `POST /admin/catalogue/{entry}/film`: a film with its captions, sent as recordings of sessions are.

use auth::authorize;
use axum::Extension;
use axum::extract::Multipart;
use axum::extract::multipart::{Field, MultipartRejection};
use axum::response::{IntoResponse as _, Response};
use catalogue::Entry;
use catalogue::entry::edit::EditEntry;
use catalogue::entry::film_given::{GivenFilm, give};
use http::{At, Context, Fault, Fields, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Invalid, Lang, Storage, Tx};
use modules::recording::film::{self, Kind};
use modules::{Media, Why};
use progress::recording::NewRecording;

use super::film::{Wanted, made, of_webinar};
use crate::facilitate::recordings::form::{Words, drain, store, unreadable};
use crate::form::Faults;

/// Answers it. Nothing is kept of a film that breaks off or cannot be played.
pub(super) async fn put(
    ctx: Context,
    At(id): At<Id<Entry>>,
    Extension(storage): Extension<Storage>,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Response, Fault> {
    of_webinar(&ctx, id).await?;
    let mut form = form.map_err(|error| Fault::malformed(error.body_text()))?;
    let mut words = Words::default();
    while let Some(field) = form.next_field().await.map_err(unreadable)? {
        if field.name() != Some("film") {
            words.take(field).await?;
            continue;
        }
        let typed = Fields::of(words.typed.clone());
        let faults = received(&ctx, id, &storage, words, field).await?;
        return answer(&ctx, id, typed, faults).await;
    }
    let missing = Invalid::one("film", &Why::FilmMissing {});
    answer(&ctx, id, Fields::of(words.typed), Some(Faults::of(&ctx, &missing))).await
}

async fn answer(
    ctx: &Context,
    id: Id<Entry>,
    typed: Fields,
    faults: Option<Faults>,
) -> Result<Response, Fault> {
    let Some(faults) = faults else {
        let there = see_other(format!("/admin/catalogue/{id}"));
        return Ok(there.saying(ctx, "toast-entry-film").into_response());
    };
    let entry = of_webinar(ctx, id).await?;
    Ok(Page::again(made(ctx, &entry, Wanted::default(), typed, faults).await?).into_response())
}

/// What is wrong with it; nothing once the entry has it.
async fn received(
    ctx: &Context,
    id: Id<Entry>,
    storage: &Storage,
    words: Words,
    mut film: Field<'_>,
) -> Result<Option<Faults>, Fault> {
    let first = film.chunk().await.map_err(unreadable)?.unwrap_or_default();
    let public = words.typed.iter().any(|(name, _)| name == "public");
    let described = match words.recording(Kind::of(&first)) {
        Ok(described) if public => described,
        Ok(_) => {
            drain(film).await?;
            return Ok(Some(Faults::one("public", fl!(ctx.locale, "entry-film-public-needed"))));
        }
        Err(invalid) => {
            drain(film).await?;
            return Ok(Some(Faults::of(ctx, &invalid)));
        }
    };
    match take(ctx, storage, described, (&first, film)).await? {
        Ok(given) => keep(ctx, id, given).await.map(|()| None).map_err(Fault::from),
        Err(invalid) => Ok(Some(Faults::of(ctx, &invalid))),
    }
}

/// The film as it is stored, or what is wrong with it.
async fn take(
    ctx: &Context,
    storage: &Storage,
    (new, captions): (NewRecording, Vec<(Lang, String)>),
    (first, mut film): (&[u8], Field<'_>),
) -> Result<Result<GivenFilm, Invalid>, Fault> {
    let name: Id<Media> = ctx.db.entropy().id(ctx.moment);
    let stored = match store(storage, name.uuid(), first, &mut film).await? {
        Ok(stored) => stored,
        Err(why) => return Ok(Err(Invalid::one("film", &why))),
    };
    let seconds = match film::look(storage, &stored).await {
        Ok((_, seconds)) => seconds,
        Err(Failure::Invalid(invalid)) => {
            storage.remove(&stored.path).await?;
            return Ok(Err(invalid));
        }
        Err(other) => return Err(other.into()),
    };
    let mut tracks = Vec::with_capacity(captions.len());
    for (lang, text) in captions {
        tracks.push((lang, storage.put(text.into_bytes()).await?));
    }
    Ok(Ok(GivenFilm {
        ending: new.kind.ending().to_owned(),
        content_type: new.kind.media_type().to_owned(),
        film: stored,
        seconds,
        language: new.language,
        captions: tracks,
        sample: false,
    }))
}

async fn keep(ctx: &Context, id: Id<Entry>, given: GivenFilm) -> Result<(), Failure> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = |tx: Tx| {
        let (actor, given) = (actor.clone(), given.clone());
        async move {
            let permit = authorize::<EditEntry>(&tx, &actor, id, moment).await?;
            give(&tx, &permit, &given, moment).await
        }
    };
    ctx.db.write(work).await
}
