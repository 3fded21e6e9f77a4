//! `/admin/catalogue/{entry}/film`: the film that the public watches, from a recorded session or sent here.

use askama::Template;
use auth::authorize;
use axum::response::{IntoResponse as _, Response};
use catalogue::Entry;
use catalogue::entry::details::EntryDetails;
use catalogue::entry::edit::EditEntry;
use catalogue::entry::entity::Model;
use catalogue::entry::film_given::{give, of_recording};
use http::{Asked, At, Context, Fault, Fields, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, StorageError, Tx};
use modules::Recording;
use serde::Deserialize;

use super::edit::find;
use super::recorded::{Offered, offered, whole};
use crate::facilitate::recordings::spoken;
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    q: String,
}

#[derive(Template)]
#[template(path = "admin/entry-film.html")]
pub(super) struct FilmPage {
    shell: Shell,
    at: String,
    title: String,
    /// What the film is that it has; empty where it has none.
    has: String,
    q: String,
    found: Vec<Offered>,
    languages: Vec<(&'static str, String, bool)>,
    typed: Fields,
    faults: Faults,
    key: String,
}

/// Answers `GET /admin/catalogue/{entry}/film`.
pub(super) async fn show(
    ctx: Context,
    At(id): At<Id<Entry>>,
    Asked(wanted): Asked<Wanted>,
) -> Result<Page<FilmPage>, Fault> {
    let entry = of_webinar(&ctx, id).await?;
    Ok(Page::ok(made(&ctx, &entry, wanted, Fields::default(), Faults::default()).await?))
}

/// The entry, where it can have a film.
pub(super) async fn of_webinar(ctx: &Context, id: Id<Entry>) -> Result<Model, Fault> {
    let (entry, _) = find(ctx, id).await?;
    if entry.webinar_id.is_none() { Err(Fault::not_found()) } else { Ok(entry) }
}

/// The page with what was typed into one of its forms.
pub(super) async fn made(
    ctx: &Context,
    entry: &Model,
    wanted: Wanted,
    typed: Fields,
    faults: Faults,
) -> Result<FilmPage, Failure> {
    let l = &ctx.locale;
    Ok(FilmPage {
        shell: frame::admin(ctx, fl!(l, "entry-film-title"), Place::Catalogue).width("reading"),
        at: format!("/admin/catalogue/{}", entry.id),
        title: entry.title.get(l.lang).to_owned(),
        has: has(ctx, entry)?,
        found: offered(ctx, &wanted.q, typed.get("recording").parse().ok()).await?,
        q: wanted.q,
        languages: spoken(l, typed.get("language")),
        typed,
        faults,
        key: ctx.new_key(),
    })
}

/// The length and the captions of the film that an entry has, in words.
pub(super) fn has(ctx: &Context, entry: &Model) -> Result<String, StorageError> {
    let l = &ctx.locale;
    let details: EntryDetails = serde_json::from_str(&entry.details).map_err(StorageError::other)?;
    let Some(film) = details.recording else { return Ok(String::new()) };
    let languages: Vec<_> = film.captions.languages().map(|lang| l.language_name(lang)).collect();
    let (length, languages) = (l.min_and_s(whole(film.seconds)), l.list(&languages));
    Ok(fl!(l, "entry-film-has", length = length, languages = languages))
}

/// Answers `POST /admin/catalogue/{entry}/film/recording`: the entry shows the recording of a session.
pub(super) async fn choose(ctx: Context, At(id): At<Id<Entry>>, fields: Fields) -> Result<Response, Fault> {
    let entry = of_webinar(&ctx, id).await?;
    let recording: Option<Id<Recording>> = fields.get("recording").parse().ok();
    let Some(recording) = recording.filter(|_| fields.has("public")) else {
        let faults = match recording {
            None => Faults::one("recording", fl!(ctx.locale, "entry-film-which-needed")),
            Some(_) => Faults::one("public", fl!(ctx.locale, "entry-film-public-needed")),
        };
        return Ok(Page::again(made(&ctx, &entry, Wanted::default(), fields, faults).await?).into_response());
    };
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = |tx: Tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<EditEntry>(&tx, &actor, id, moment).await?;
            give(&tx, &permit, &of_recording(&tx, recording).await?, moment).await
        }
    };
    ctx.db.write::<_, Failure, _, _>(work).await?;
    Ok(see_other(format!("/admin/catalogue/{id}")).saying(&ctx, "toast-entry-film").into_response())
}
