//! The page of a policy, and changing it before applications open.

use askama::Template;
use auth::{authorize, person};
use axum::response::{IntoResponse as _, Response};
use courses::cohort::list::Listed;
use http::{At, Context, Fault, Fields, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Reason as _, Tx};
use progress::policy::queries::versions;
use progress::policy::{ChangePolicy, Wanted, frozen};

use super::said::{Version, version};
use super::typed::{of_version, read, stored};
use crate::admin::cohort::keep::find;
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "admin/cohort-policy.html")]
pub(in crate::admin::cohort) struct PolicyPage {
    shell: Shell,
    base: String,
    cohort_name: String,
    /// What holds, rule by rule.
    lines: Vec<String>,
    /// Why it is read-only; empty while it can be changed.
    frozen: String,
    /// When applications open; empty where that has passed or the cohort is a draft.
    opens: String,
    draft: bool,
    /// Newest first.
    versions: Vec<Version>,
    /// Why nothing was saved.
    refused: String,
    typed: Fields,
    faults: Faults,
}

/// Answers `GET /admin/cohorts/{cohort}/policy`.
pub(in crate::admin::cohort) async fn show(
    ctx: Context,
    At(id): At<Id<courses::Cohort>>,
) -> Result<Page<PolicyPage>, Fault> {
    let listed = find(&ctx, id).await?;
    Ok(Page::ok(made(&ctx, &listed, None, Faults::default(), String::new()).await?))
}

async fn made(
    ctx: &Context,
    listed: &Listed,
    typed: Option<Fields>,
    faults: Faults,
    refused: String,
) -> Result<PolicyPage, Fault> {
    let (l, cohort, db) = (&ctx.locale, &listed.cohort, ctx.db.read());
    let all = versions(db, cohort.id).await.map_err(Failure::from)?;
    let authors = all.iter().filter_map(|one| one.author);
    let names = person::queries::names(db, authors).await.map_err(Failure::from)?;
    let now = all.first().map(|one| one.policy.clone()).unwrap_or_default();
    let draft = cohort.state == courses::cohort::State::Draft;
    let why = frozen(cohort, ctx.moment);
    let opens = (why.is_none() && !draft).then(|| l.deadline(cohort.applications_open_at, &cohort.zone));
    Ok(PolicyPage {
        shell: frame::admin(ctx, fl!(l, "policy-title"), Place::Cohorts).width("reading"),
        base: format!("/admin/cohorts/{}", cohort.id),
        cohort_name: cohort.name.get(l.lang).to_owned(),
        lines: now.lines().iter().map(|line| l.say(line)).collect(),
        frozen: why.map(|why| ctx.say(&why.message())).unwrap_or_default(),
        opens: opens.unwrap_or_default(),
        draft,
        versions: all.iter().map(|one| version(l, &cohort.zone, &names, one)).collect(),
        typed: match typed {
            None => stored(&now),
            // what was refused is held against what is in force now
            Some(typed) if !refused.is_empty() => of_version(&typed, now.version),
            Some(typed) => typed,
        },
        refused,
        faults,
    })
}

/// Answers `POST /admin/cohorts/{cohort}/policy`. What was typed into a form that was read before applications opened
/// comes back as the form that decides in the open.
pub(in crate::admin::cohort) async fn save(
    ctx: Context,
    At(id): At<Id<courses::Cohort>>,
    fields: Fields,
) -> Result<Response, Fault> {
    let listed = find(&ctx, id).await?;
    let saved = match read(&fields) {
        Ok(wanted) => store(&ctx, id, wanted).await,
        Err(invalid) => Err(invalid.into()),
    };
    let (faults, refused) = match saved {
        Ok(()) => {
            let there = format!("/admin/cohorts/{id}/policy");
            return Ok(see_other(there).saying(&ctx, "toast-saved").into_response());
        }
        Err(Failure::Invalid(invalid)) => (Faults::of(&ctx, &invalid), String::new()),
        Err(Failure::Conflict(why)) => (Faults::default(), ctx.say(&why.message)),
        Err(failure) => return Err(failure.into()),
    };
    if frozen(&listed.cohort, ctx.moment).is_some() {
        return super::open::again(&ctx, &listed, &fields, faults, refused).await;
    }
    Ok(Page::again(made(&ctx, &listed, Some(fields), faults, refused).await?).into_response())
}

async fn store(ctx: &Context, id: Id<courses::Cohort>, wanted: Wanted) -> Result<(), Failure> {
    let (db, actor, moment) = (ctx.db.clone(), ctx.actor.clone(), ctx.moment);
    let work = |tx: Tx| {
        let (db, actor, wanted) = (db.clone(), actor.clone(), wanted.clone());
        async move {
            let permit = authorize::<ChangePolicy>(&tx, &actor, id, moment).await?;
            progress::policy::change(&db, &tx, &permit, &wanted, moment).await.map(drop)
        }
    };
    ctx.db.write(work).await
}
