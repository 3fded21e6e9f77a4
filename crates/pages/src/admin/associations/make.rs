//! `/admin/associations/new?below=…`: making an association below another, or the national one.

use askama::Template;
use auth::authorize;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use courses::Association;
use courses::association::MakeAssociation;
use courses::association::commands::{Wording, make};
use courses::association::entity::{Level, Model};
use courses::association::queries;
use http::{Asked, Context, Fault, Fields, Landed, Once, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id};
use serde::Deserialize;

use super::address;
use super::read::wording;
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};
use crate::zones::{ZoneGroup, groups};

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Below {
    below: String,
}

#[derive(Template)]
#[template(path = "admin/association-new.html")]
pub(super) struct NewPage {
    shell: Shell,
    /// The list, and the one above.
    crumbs: Vec<(String, String)>,
    below: String,
    zones: Vec<ZoneGroup>,
    typed: Fields,
    faults: Faults,
    key: String,
}

/// Answers `GET /admin/associations/new`.
pub(super) async fn show(ctx: Context, Asked(asked): Asked<Below>) -> Result<Page<NewPage>, Fault> {
    let above = above(&ctx, &asked.below).await?;
    let zone = above.as_ref().and_then(|above| above.zone.clone());
    let state = above.as_ref().and_then(|above| above.state_name.clone());
    let begun = [
        ("below", asked.below),
        ("state_name", state.unwrap_or_default()),
        ("zone", zone.map(|zone| zone.name().to_owned()).unwrap_or_default()),
    ];
    let typed = Fields::of(begun.map(|(name, value)| (name.to_owned(), value)).to_vec());
    Ok(Page::ok(made(&ctx, above.as_ref(), typed, Faults::default())))
}

/// The one above, which must be there and not a local one; none where none is named.
async fn above(ctx: &Context, below: &str) -> Result<Option<Model>, Fault> {
    if below.is_empty() {
        return Ok(None);
    }
    let id = below.parse().map_err(|_| Fault::not_found())?;
    let found = queries::one(ctx.db.read(), id).await.map_err(Failure::from)?;
    found.filter(|above| above.level != Level::Local).map(Some).ok_or_else(Fault::not_found)
}

fn made(ctx: &Context, above: Option<&Model>, typed: Fields, faults: Faults) -> NewPage {
    let l = &ctx.locale;
    let title = match above.map(|above| above.level) {
        None => fl!(l, "association-new-national"),
        Some(Level::National) => fl!(l, "association-new-state"),
        Some(_) => fl!(l, "association-new-local"),
    };
    NewPage {
        shell: frame::admin(ctx, title, Place::People).width("reading"),
        crumbs: std::iter::once(("/admin/associations".to_owned(), fl!(l, "admin-associations-title")))
            .chain(above.map(|above| (address(above.id), above.name.clone())))
            .collect(),
        below: typed.get("below").to_owned(),
        zones: groups(l, typed.get("zone")),
        key: typed.some("key").map_or_else(|| ctx.new_key(), str::to_owned),
        typed,
        faults,
    }
}

/// Answers `POST /admin/associations/new`.
pub(super) async fn save(ctx: Context, fields: Fields) -> Result<Response, Fault> {
    let once = Once::of_form(&ctx, &fields)?;
    let above = above(&ctx, fields.get("below")).await?;
    match store(&ctx, above.as_ref().map(|above| above.id), wording(&fields), once).await {
        Ok(landed) => Ok(see_other(landed.location).saying(&ctx, "toast-association-made").into_response()),
        Err(Failure::Invalid(invalid)) => {
            let faults = Faults::of(&ctx, &invalid);
            Ok(Page::again(made(&ctx, above.as_ref(), fields, faults)).into_response())
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn store(
    ctx: &Context,
    below: Option<Id<Association>>,
    new: Wording,
    once: Once,
) -> Result<Landed, Failure> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = |tx: kernel::Tx| {
        let (actor, new, once) = (actor.clone(), new.clone(), once.clone());
        async move {
            let permit = authorize::<MakeAssociation>(&tx, &actor, (), moment).await?;
            if let Some(landed) = once.before(&tx).await? {
                return Ok(landed);
            }
            let id = make(&tx, &permit, below, &new, moment).await?;
            Ok::<_, Failure>(once.landed(&tx, StatusCode::SEE_OTHER, &address(id)).await?)
        }
    };
    ctx.db.write(work).await
}
