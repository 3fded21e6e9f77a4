//! New entries: from nothing, as a copy, or of a course that has none.

use askama::Template;
use auth::authorize;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use catalogue::Entry;
use catalogue::entry::edit::EditEntry;
use catalogue::entry::make::{MakeEntry, copy, make, of_course};
use http::once::Once;
use http::{At, Context, Fault, Fields, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Lang, Localized, Tx};

use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "admin/entry-new.html")]
struct NewPage {
    shell: Shell,
    typed: Fields,
    faults: Faults,
    key: String,
}

/// What a new entry is made from.
#[derive(Clone)]
enum From {
    Nothing(Localized),
    Entry(Id<Entry>),
    Course(Id<courses::Course>),
}

/// Answers `GET /admin/catalogue/new`.
pub(super) async fn show(ctx: Context) -> Result<Response, Fault> {
    Ok(Page::ok(NewPage::of(&ctx, Fields::default(), Faults::default())).into_response())
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
    match store(&ctx, From::Nothing(title), once).await {
        Ok(to) => Ok(see_other(to).saying(&ctx, "toast-entry-made").into_response()),
        Err(Failure::Invalid(invalid)) => {
            let faults = Faults::of(&ctx, &invalid);
            Ok(Page::again(NewPage::of(&ctx, fields, faults)).into_response())
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
                From::Nothing(title) => make(&tx, &making, &title, today, moment).await?,
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
    fn of(ctx: &Context, typed: Fields, faults: Faults) -> Self {
        let shell = frame::admin(ctx, fl!(ctx.locale, "admin-entry-new"), Place::Catalogue).width("form");
        Self { shell, typed, faults, key: ctx.new_key() }
    }
}
