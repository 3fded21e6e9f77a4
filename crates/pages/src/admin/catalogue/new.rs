//! New entries: from nothing, as a copy, or of a course that has none.

use askama::Template;
use auth::authorize;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use catalogue::Entry;
use catalogue::entry::edit::EditEntry;
use catalogue::entry::film_given::{give, of_recording};
use catalogue::entry::make::{MakeEntry, copy, make, of_course};
use catalogue::entry::recorded::{self, Recorded};
use http::once::Once;
use http::{Asked, At, Context, Fault, Fields, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Lang, Localized, Tx};
use modules::Recording;
use serde::Deserialize;

use super::recorded::{Offered, offered};
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "admin/entry-new.html")]
struct NewPage {
    shell: Shell,
    /// Recordings of sessions that it can show.
    found: Vec<Offered>,
    typed: Fields,
    faults: Faults,
    key: String,
}

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    /// The recording that the entry will show.
    recording: String,
}

/// What a new entry is made from.
#[derive(Clone)]
enum From {
    Nothing(Localized, Option<Id<Recording>>),
    Entry(Id<Entry>),
    Course(Id<courses::Course>),
}

/// Answers `GET /admin/catalogue/new`.
pub(super) async fn show(ctx: Context, Asked(wanted): Asked<Wanted>) -> Result<Response, Fault> {
    let mut typed = vec![("recording".to_owned(), wanted.recording.clone())];
    if let Ok(id) = wanted.recording.parse() {
        let found = recorded::one(ctx.db.read(), id).await.map_err(Failure::from)?;
        let title = |lang: Lang, one: &Recorded| match &one.title {
            Some(title) if one.language == lang => title.clone(),
            Some(_) => String::new(),
            None => one.webinar.exact(lang).unwrap_or_default().to_owned(),
        };
        let titles = |one: Recorded| Lang::ALL.map(|lang| (format!("title_{lang}"), title(lang, &one)));
        typed.extend(found.map(titles).into_iter().flatten());
    }
    Ok(Page::ok(NewPage::of(&ctx, Fields::of(typed), Faults::default()).await?).into_response())
}

/// Answers `POST /admin/catalogue/new`.
pub(super) async fn save(ctx: Context, fields: Fields) -> Result<Response, Fault> {
    let once = Once::of_form(&ctx, &fields)?;
    let mut title = Localized::default();
    for lang in Lang::ALL {
        if let Some(words) = fields.some(&format!("title_{lang}")) {
            title.set(lang, words);
        }
    }
    let recording: Option<Id<Recording>> = fields.get("recording").parse().ok();
    if recording.is_some() && !fields.has("public") {
        let faults = Faults::one("public", fl!(ctx.locale, "entry-film-public-needed"));
        return Ok(Page::again(NewPage::of(&ctx, fields, faults).await?).into_response());
    }
    match store(&ctx, From::Nothing(title, recording), once).await {
        Ok(to) => Ok(see_other(to).saying(&ctx, "toast-entry-made").into_response()),
        Err(Failure::Invalid(invalid)) => {
            let faults = Faults::of(&ctx, &invalid);
            Ok(Page::again(NewPage::of(&ctx, fields, faults).await?).into_response())
        }
        Err(failure) => Err(failure.into()),
    }
}

/// Answers `POST /admin/catalogue/{entry}/copy`.
pub(super) async fn copied(ctx: Context, At(id): At<Id<Entry>>, fields: Fields) -> Result<Response, Fault> {
    let once = Once::of_form(&ctx, &fields)?;
    let to = store(&ctx, From::Entry(id), once).await?;
    Ok(see_other(to).saying(&ctx, "toast-entry-made").into_response())
}

/// Answers `POST /admin/catalogue/courses/{course}`.
pub(super) async fn of(
    ctx: Context,
    At(id): At<Id<courses::Course>>,
    fields: Fields,
) -> Result<Response, Fault> {
    let once = Once::of_form(&ctx, &fields)?;
    let to = store(&ctx, From::Course(id), once).await?;
    Ok(see_other(to).saying(&ctx, "toast-entry-made").into_response())
}

async fn store(ctx: &Context, from: From, once: Once) -> Result<String, Failure> {
    let (actor, moment, today) = (ctx.actor.clone(), ctx.moment, ctx.locale.today());
    let work = move |tx: Tx| {
        let (actor, from, once) = (actor.clone(), from.clone(), once.clone());
        async move {
            let making = authorize::<MakeEntry>(&tx, &actor, (), moment).await?;
            if let Some(landed) = once.before(&tx).await? {
                return Ok(landed.location);
            }
            let id = match from {
                From::Nothing(title, recording) => {
                    let id = make(&tx, &making, &title, today, moment).await?;
                    if let Some(recording) = recording {
                        let permit = authorize::<EditEntry>(&tx, &actor, id, moment).await?;
                        give(&tx, &permit, &of_recording(&tx, recording).await?, moment).await?;
                    }
                    id
                }
                From::Course(course) => of_course(&tx, &making, course, today, moment).await?,
                From::Entry(entry) => {
                    let permit = authorize::<EditEntry>(&tx, &actor, entry, moment).await?;
                    copy(&tx, &permit, today, moment).await?
                }
            };
            let to = format!("/admin/catalogue/{id}");
            once.landed(&tx, StatusCode::SEE_OTHER, &to).await?;
            Ok::<_, Failure>(to)
        }
    };
    ctx.db.write(work).await
}

impl NewPage {
    async fn of(ctx: &Context, typed: Fields, faults: Faults) -> Result<Self, Failure> {
        let shell = frame::admin(ctx, fl!(ctx.locale, "admin-entry-new"), Place::Catalogue).width("form");
        let found = offered(ctx, "", typed.get("recording").parse().ok()).await?;
        Ok(Self { shell, found, typed, faults, key: ctx.new_key() })
    }
}
