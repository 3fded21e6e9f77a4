//! `/admin/associations/{association}/merge`: two that are one, looked at before they are made one.

use askama::Template;
use auth::authorize;
use axum::response::{IntoResponse as _, Response};
use courses::Association;
use courses::association::entity::Model;
use courses::association::merge::{Both, Having, having, merge};
use courses::association::{MergeAssociations, both, queries};
use http::{Asked, At, Context, Fault, Fields, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Denied, Failure, Id, Tx};
use serde::Deserialize;

use super::address;
use super::one::{crumbs, find};
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

/// How many are offered at once.
const OFFERED: usize = 20;

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    /// Words of the other one's name.
    q: String,
    /// The other one, by its id.
    with: String,
}

#[derive(Template)]
#[template(path = "admin/association-merge.html")]
struct MergePage {
    shell: Shell,
    base: String,
    crumbs: Vec<(String, String)>,
    q: String,
    faults: Faults,
    /// Those that may be meant: address, name, state.
    found: Vec<(String, String, String)>,
    both: Option<Pair>,
}

/// The one that stays and the one that goes into it, with what each has.
struct Pair {
    with: String,
    stays: (String, Having),
    goes: (String, Having),
}

/// Answers `GET /admin/associations/{association}/merge`.
pub(super) async fn show(
    ctx: Context,
    At(id): At<Id<Association>>,
    Asked(wanted): Asked<Wanted>,
) -> Result<Response, Fault> {
    let stays = find(&ctx, id).await?;
    let (pair, faults) = match wanted.with.parse().ok() {
        None => (None, Faults::default()),
        Some(with) => match other(&ctx, id, with).await? {
            Ok(both) => (Some(both), Faults::default()),
            Err(words) => (None, Faults::one("q", words)),
        },
    };
    let status = faults.count() > 0;
    let page = made(&ctx, stays, wanted.q, faults, pair).await?;
    Ok(if status { Page::again(page) } else { Page::ok(page) }.into_response())
}

/// Both, or in words why they cannot be made one.
async fn other(
    ctx: &Context,
    stays: Id<Association>,
    goes: Id<Association>,
) -> Result<Result<Both, String>, Fault> {
    let both = both(ctx.db.read(), stays, goes).await.map_err(Failure::from)?;
    let both = both.ok_or_else(Fault::not_found)?;
    Ok(match both.mergeable() {
        Ok(()) => Ok(both),
        Err(why) => Err(ctx.say(&Denied::from(why).message)),
    })
}

async fn made(
    ctx: &Context,
    stays: Model,
    q: String,
    faults: Faults,
    both: Option<Both>,
) -> Result<MergePage, Failure> {
    let base = address(stays.id);
    let mut found = Vec::new();
    if both.is_none() && !q.trim().is_empty() {
        let all = queries::find(&ctx.db, &q, None, OFFERED).await?;
        let fit = all.into_iter().filter(|one| one.id != stays.id && one.level == stays.level);
        let href = |one: &Model| format!("{base}/merge?with={}", one.id);
        found.extend(fit.map(|one| (href(&one), one.name, one.state_name.unwrap_or_default())));
    }
    let pair = match both {
        Some(both) => Some(Pair {
            with: both.goes.id.to_string(),
            stays: (both.stays.name.clone(), having(ctx.db.read(), &both.stays).await?),
            goes: (both.goes.name.clone(), having(ctx.db.read(), &both.goes).await?),
        }),
        None => None,
    };
    let mut crumbs = crumbs(ctx, &stays).await?;
    crumbs.push((base.clone(), stays.name));
    let shell = frame::admin(ctx, fl!(ctx.locale, "association-merge-title"), Place::People);
    Ok(MergePage { shell, base, crumbs, q, faults, found, both: pair })
}

/// Answers `POST /admin/associations/{association}/merge`.
pub(super) async fn join(
    ctx: Context,
    At(id): At<Id<Association>>,
    fields: Fields,
) -> Result<Response, Fault> {
    let with = fields.get("with").parse().map_err(|_| Fault::not_found())?;
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = |tx: Tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<MergeAssociations>(&tx, &actor, (id, with), moment).await?;
            merge(&tx, &permit, moment).await
        }
    };
    ctx.db.write(work).await?;
    Ok(see_other(address(id)).saying(&ctx, "toast-associations-merged").into_response())
}
