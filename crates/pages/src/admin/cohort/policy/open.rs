//! `/admin/cohorts/{cohort}/policy/change`: deciding otherwise in the open, looked at first, then done.

use askama::Template;
use auth::authorize;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use courses::cohort::list::Listed;
use http::{At, Context, Fault, Fields, Landed, Once, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Reason as _, Tx};
use progress::policy::queries::in_force;
use progress::policy::{Came, ChangePolicy, Foreseen, Wanted, change_in_the_open, frozen, look};

use super::looked::Looked;
use super::typed::{of_version, read, stored};
use crate::admin::cohort::keep::find;
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "admin/cohort-policy-change.html")]
pub(in crate::admin::cohort) struct OpenPage {
    shell: Shell,
    base: String,
    cohort_name: String,
    /// Since when and why it is frozen.
    frozen: String,
    /// Why nothing was done.
    refused: String,
    /// Whether it would come to something else now than what was looked at.
    otherwise: bool,
    /// What it would come to, once that was asked for.
    looked: Option<Looked>,
    typed: Fields,
    faults: Faults,
    key: String,
}

/// Answers `GET /admin/cohorts/{cohort}/policy/change`; before applications open the ordinary form is the one.
pub(in crate::admin::cohort) async fn begin(
    ctx: Context,
    At(id): At<Id<courses::Cohort>>,
) -> Result<Response, Fault> {
    let listed = find(&ctx, id).await?;
    if frozen(&listed.cohort, ctx.moment).is_none() {
        return Ok(see_other(format!("/admin/cohorts/{id}/policy")).into_response());
    }
    let policy = in_force(ctx.db.read(), id).await.map_err(Failure::from)?;
    Ok(Page::ok(made(&ctx, &listed, stored(&policy))).into_response())
}

fn made(ctx: &Context, listed: &Listed, typed: Fields) -> OpenPage {
    let (l, cohort) = (&ctx.locale, &listed.cohort);
    let why = frozen(cohort, ctx.moment);
    OpenPage {
        shell: frame::admin(ctx, fl!(l, "policy-change-title"), Place::Cohorts).width("reading"),
        base: format!("/admin/cohorts/{}", cohort.id),
        cohort_name: cohort.name.get(l.lang).to_owned(),
        frozen: why.map(|why| ctx.say(&why.message())).unwrap_or_default(),
        refused: String::new(),
        otherwise: false,
        looked: None,
        key: typed.some("key").map_or_else(|| ctx.new_key(), str::to_owned),
        typed,
        faults: Faults::default(),
    }
}

/// The form with what was typed; what was refused is held against the version in force now.
pub(super) async fn again(
    ctx: &Context,
    listed: &Listed,
    fields: &Fields,
    faults: Faults,
    refused: String,
) -> Result<Response, Fault> {
    let typed = if refused.is_empty() {
        fields.clone()
    } else {
        let policy = in_force(ctx.db.read(), listed.cohort.id).await.map_err(Failure::from)?;
        of_version(fields, policy.version)
    };
    let page = made(ctx, listed, typed);
    Ok(Page::again(OpenPage { faults, refused, ..page }).into_response())
}

/// What came of a press.
enum Pressed {
    Landed(Landed),
    Looked { foreseen: Box<Foreseen>, otherwise: bool },
}

/// Answers `POST /admin/cohorts/{cohort}/policy/change`.
pub(in crate::admin::cohort) async fn change(
    ctx: Context,
    At(id): At<Id<courses::Cohort>>,
    fields: Fields,
) -> Result<Response, Fault> {
    let listed = find(&ctx, id).await?;
    let wanted = match read(&fields) {
        Ok(wanted) => wanted,
        Err(invalid) => {
            return again(&ctx, &listed, &fields, Faults::of(&ctx, &invalid), String::new()).await;
        }
    };
    let once = if fields.says("confirm", "yes") { Some(Once::of_form(&ctx, &fields)?) } else { None };
    match press(&ctx, id, &wanted, fields.get("seen"), once).await {
        Ok(Pressed::Landed(landed)) => {
            Ok(see_other(landed.location).saying(&ctx, "toast-policy-changed").into_response())
        }
        Ok(Pressed::Looked { foreseen, otherwise }) => {
            let looked = Looked::of(&ctx, id, &foreseen).await?;
            let page = OpenPage { looked: Some(looked), otherwise, ..made(&ctx, &listed, fields) };
            Ok(Page::again(page).into_response())
        }
        Err(Failure::Invalid(invalid)) => {
            again(&ctx, &listed, &fields, Faults::of(&ctx, &invalid), String::new()).await
        }
        Err(Failure::Conflict(why)) => {
            again(&ctx, &listed, &fields, Faults::default(), ctx.say(&why.message)).await
        }
        Err(failure) => Err(failure.into()),
    }
}

/// Looks, or with a key does what was looked at.
async fn press(
    ctx: &Context,
    id: Id<courses::Cohort>,
    wanted: &Wanted,
    seen: &str,
    once: Option<Once>,
) -> Result<Pressed, Failure> {
    let (db, actor, moment) = (ctx.db.clone(), ctx.actor.clone(), ctx.moment);
    let work = |tx: Tx| {
        let (db, actor, wanted) = (db.clone(), actor.clone(), wanted.clone());
        let (once, seen) = (once.clone(), seen.to_owned());
        async move {
            let permit = authorize::<ChangePolicy>(&tx, &actor, id, moment).await?;
            let looked = |foreseen, otherwise| Pressed::Looked { foreseen: Box::new(foreseen), otherwise };
            let Some(once) = once else {
                return Ok(looked(look(&db, &tx, &permit, &wanted, moment).await?, false));
            };
            if let Some(before) = once.before(&tx).await? {
                return Ok(Pressed::Landed(before));
            }
            match change_in_the_open(&db, &tx, &permit, &wanted, &seen, moment).await? {
                Came::Otherwise(foreseen) => Ok(looked(foreseen, true)),
                Came::Done => {
                    let there = format!("/admin/cohorts/{id}/policy");
                    Ok(Pressed::Landed(once.landed(&tx, StatusCode::SEE_OTHER, &there).await?))
                }
            }
        }
    };
    ctx.db.write(work).await
}
