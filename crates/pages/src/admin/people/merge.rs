//! `/admin/people/{person}/merge`: two accounts of one person made one, looked at before it is done.

use askama::Template;
use auth::merge::{Accounts, MergePeople};
use auth::person::{entity::Model, queries};
use auth::{Person, authorize};
use axum::response::{IntoResponse as _, Response};
use courses::merge::{Held, held, shared};
use http::{Asked, At, Context, Fault, Fields, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Tx};
use serde::Deserialize;

use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

/// The address of the other account.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    with: String,
}

#[derive(Template)]
#[template(path = "admin/merge.html")]
struct MergePage {
    shell: Shell,
    person: (String, String),
    with: String,
    faults: Faults,
    both: Option<(Side, Side)>,
    /// Cohorts in which both have a place.
    shared: Vec<String>,
}

/// An account as it is looked at before.
struct Side {
    name: String,
    email: String,
    made: String,
    last_seen: String,
    held: Held,
}

/// Answers `GET /admin/people/{person}/merge`.
pub(super) async fn show(
    ctx: Context,
    At(id): At<Id<Person>>,
    Asked(wanted): Asked<Wanted>,
) -> Result<Response, Fault> {
    let stays = open(&ctx, id).await?;
    if wanted.with.is_empty() {
        return Ok(Page::ok(made(&ctx, stays, String::new(), Faults::default(), None).await?).into_response());
    }
    match other(&ctx, &stays, &wanted.with).await? {
        Ok(goes) => {
            let faults = Faults::default();
            Ok(Page::ok(made(&ctx, stays, wanted.with, faults, Some(goes)).await?).into_response())
        }
        Err(words) => again(&ctx, stays, wanted.with, words).await,
    }
}

/// Answers `POST /admin/people/{person}/merge`.
pub(super) async fn join(ctx: Context, At(id): At<Id<Person>>, fields: Fields) -> Result<Response, Fault> {
    let (stays, with) = (open(&ctx, id).await?, fields.get("with").to_owned());
    let goes = match other(&ctx, &stays, &with).await? {
        Ok(goes) => goes,
        Err(words) => return again(&ctx, stays, with, words).await,
    };
    done(&ctx, stays.id, goes.id).await?;
    Ok(see_other(format!("/admin/people/{id}")).saying(&ctx, "toast-merged").into_response())
}

/// One unit of work: all of it, or nothing.
async fn done(ctx: &Context, stays: Id<Person>, goes: Id<Person>) -> Result<(), Failure> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = |tx: Tx| {
        let (actor, db) = (actor.clone(), ctx.db.clone());
        async move {
            let permit = authorize::<MergePeople>(&tx, &actor, (stays, goes), moment).await?;
            progress::merge::people(&db, &tx, &permit, moment).await
        }
    };
    ctx.db.write(work).await
}

async fn open(ctx: &Context, id: Id<Person>) -> Result<Model, Fault> {
    let found = queries::find(ctx.db.read(), id).await.map_err(Failure::from)?;
    found.filter(Model::is_open).ok_or_else(Fault::not_found)
}

/// The other account, or in words why it cannot be this one.
async fn other(ctx: &Context, stays: &Model, with: &str) -> Result<Result<Model, String>, Failure> {
    let Some(goes) = queries::by_email(ctx.db.read(), with).await? else {
        return Ok(Err(fl!(ctx.locale, "admin-no-such-person")));
    };
    let accounts = Accounts { stays: stays.clone(), goes };
    Ok(match accounts.mergeable(ctx.actor.person()) {
        Ok(()) => Ok(accounts.goes),
        Err(reason) => Err(ctx.say(&kernel::Denied::from(reason).message)),
    })
}

async fn again(ctx: &Context, stays: Model, with: String, words: String) -> Result<Response, Fault> {
    Ok(Page::again(made(ctx, stays, with, Faults::one("with", words), None).await?).into_response())
}

async fn made(
    ctx: &Context,
    stays: Model,
    with: String,
    faults: Faults,
    goes: Option<Model>,
) -> Result<MergePage, Failure> {
    let person = (format!("/admin/people/{}", stays.id), stays.name.clone());
    let (mut both, mut names) = (None, Vec::new());
    if let Some(goes) = goes {
        for cohort in shared(ctx.db.read(), [stays.id, goes.id]).await? {
            let listed = courses::cohort::list::one(ctx.db.read(), cohort).await?;
            names.extend(listed.map(|one| one.cohort.name.get(ctx.locale.lang).to_owned()));
        }
        both = Some((side(ctx, stays).await?, side(ctx, goes).await?));
    }
    let shell = frame::admin(ctx, fl!(ctx.locale, "merge-title"), Place::People);
    Ok(MergePage { shell, person, with, faults, both, shared: names })
}

async fn side(ctx: &Context, one: Model) -> Result<Side, Failure> {
    Ok(Side {
        held: held(ctx.db.read(), one.id).await?,
        made: ctx.locale.instant(one.created_at),
        last_seen: one.last_seen_at.map(|at| ctx.locale.instant(at)).unwrap_or_default(),
        name: one.name,
        email: one.email,
    })
}
