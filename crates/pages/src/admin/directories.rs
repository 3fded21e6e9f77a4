//! `/admin/directories`: which directories may push people, and their tokens.

use std::collections::BTreeMap;

use askama::Template;
use auth::authorize;
use auth::directory::{MakeDirectory, NewDirectory, RevokeDirectory, make, queries::live, revoke};
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse as _, Response};
use courses::Association;
use courses::association::queries::names;
use http::{Access, At, Context, Fault, Fields, Once, Page, Route, page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Secret, Tx};
use uuid::Uuid;

use crate::account::tokens::MadePage;
use crate::association::{Chooser, finding};
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

const HERE: &str = "/admin/directories";

/// The rows of these pages.
pub(super) fn rows() -> Vec<Route> {
    let admin = Access::Admin;
    vec![
        page(Method::GET, HERE, admin, show),
        page(Method::POST, HERE, admin, save),
        page(Method::POST, "/admin/directories/{directory}/end", admin, end),
    ]
}

struct Row {
    id: String,
    name: String,
    detail: String,
}

#[derive(Template)]
#[template(path = "admin/directories.html")]
struct DirectoriesPage {
    shell: Shell,
    address: String,
    rows: Vec<Row>,
    key: String,
    fields: Fields,
    associations: Chooser,
    faults: Faults,
}

async fn show(ctx: Context) -> Result<Response, Fault> {
    Ok(Page::ok(DirectoriesPage::load(&ctx, Fields::default(), Faults::default()).await?).into_response())
}

/// The token is the answer itself: an address to show it at would show it twice.
async fn save(ctx: Context, fields: Fields) -> Result<Response, Fault> {
    if finding(&fields) {
        let page = DirectoriesPage::load(&ctx, fields, Faults::default()).await?;
        return Ok(Page::again(page).into_response());
    }
    let once = Once::of_form(&ctx, &fields)?;
    let new = NewDirectory {
        name: fields.get("directory_name").to_owned(),
        association: fields.get("association").parse().ok(),
    };
    match store(&ctx, new, once).await {
        Ok(Some(secret)) => {
            let shell = frame::admin(&ctx, fl!(ctx.locale, "directory-made-title"), Place::People);
            let words = fl!(ctx.locale, "directory-made-words");
            Ok(Page::ok(MadePage::new(shell, &secret, words, HERE)).into_response())
        }
        Ok(None) => Ok(see_other(HERE).into_response()),
        Err(Failure::Invalid(faults)) => {
            let faults = Faults::of(&ctx, &faults);
            Ok(Page::again(DirectoriesPage::load(&ctx, fields, faults).await?).into_response())
        }
        Err(other) => Err(other.into()),
    }
}

async fn store(ctx: &Context, new: NewDirectory, once: Once) -> Result<Option<Secret>, Failure> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = move |tx: Tx| {
        let (actor, new, once) = (actor.clone(), new.clone(), once.clone());
        async move {
            let permit = authorize::<MakeDirectory>(&tx, &actor, (), moment).await?;
            if once.before(&tx).await?.is_some() {
                return Ok(None);
            }
            let secret = make(&tx, &permit, &new, moment).await?;
            once.landed(&tx, StatusCode::SEE_OTHER, HERE).await?;
            Ok::<_, Failure>(Some(secret))
        }
    };
    ctx.db.write(work).await
}

async fn end(ctx: Context, At(id): At<Uuid>) -> Result<Response, Fault> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = move |tx: Tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<RevokeDirectory>(&tx, &actor, id, moment).await?;
            revoke(&tx, &permit, moment).await
        }
    };
    ctx.db.write(work).await?;
    Ok(see_other(HERE).saying(&ctx, "toast-directory-ended").into_response())
}

impl DirectoriesPage {
    async fn load(ctx: &Context, fields: Fields, faults: Faults) -> Result<Self, Fault> {
        let found = live(ctx.db.read()).await?;
        let ids = found.iter().map(|directory| Id::from_uuid(directory.association_id));
        let own = names(ctx.db.read(), ids).await?;
        Ok(Self {
            shell: frame::admin(ctx, fl!(ctx.locale, "directories-title"), Place::People),
            address: format!("{}/scim/v2", ctx.state.public_url.origin()),
            rows: found.into_iter().map(|directory| row(ctx, directory, &own)).collect(),
            key: ctx.new_key(),
            associations: Chooser::of(ctx, &fields).await?,
            fields,
            faults,
        })
    }
}

fn row(
    ctx: &Context,
    directory: auth::directory::entity::Model,
    own: &BTreeMap<Id<Association>, String>,
) -> Row {
    let l = &ctx.locale;
    let own = own.get(&Id::from_uuid(directory.association_id));
    let association = own.map(String::as_str).unwrap_or_default();
    let until = l.day_and_time(directory.expires_at);
    let detail = match directory.last_used_at {
        Some(at) => fl!(l, "directory-used", association = association, until = until, used = l.ago(at)),
        None => fl!(l, "directory-unused", association = association, until = until),
    };
    Row { id: directory.id.to_string(), name: directory.name, detail }
}
