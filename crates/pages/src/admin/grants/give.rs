//! `POST /admin/grants`: a role on a scope that is found by its name, with dates for substitutes.

use auth::grant::Giving;
use auth::{Held, Role, Scope, person};
use axum::response::{IntoResponse as _, Response};
use courses::cohort::Dates;
use http::{Context, Fault, Fields, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Zone};

use super::scopes::{Choice, chosen, find};
use super::show::{Wanted, made};
use crate::admin::cohort::give_one;
use crate::form::Faults;

/// What is wrong with the form, and the scopes that may be meant.
type Wrong = (Faults, Vec<Choice>);

/// Answers `POST /admin/grants`.
pub(in crate::admin) async fn give(ctx: Context, fields: Fields) -> Result<Response, Fault> {
    let (faults, choices) = match read(&ctx, &fields).await? {
        Ok(giving) => match give_one(&ctx, giving).await {
            Ok(()) => {
                return Ok(see_other("/admin/grants").saying(&ctx, "toast-grant-given").into_response());
            }
            Err(Failure::Conflict(why)) => (Faults::one("scope", ctx.say(&why.message)), Vec::new()),
            Err(Failure::Denied(why)) if why.code != "fresh_proof_needed" => {
                (Faults::one(field(why.code), ctx.say(&why.message)), Vec::new())
            }
            Err(failure) => return Err(failure.into()),
        },
        Err(wrong) => wrong,
    };
    Ok(Page::again(made(&ctx, Wanted::default(), fields, faults, choices).await?).into_response())
}

fn field(code: &str) -> &'static str {
    if code.contains("date") { "until" } else { "role" }
}

async fn read(ctx: &Context, fields: &Fields) -> Result<Result<Giving, Wrong>, Failure> {
    let alone = |field, words| Ok(Err((Faults::one(field, words), Vec::new())));
    let Some(to) = person::queries::by_email(ctx.db.read(), fields.get("email")).await? else {
        return alone("email", fl!(ctx.locale, "admin-no-such-person"));
    };
    let Ok(role) = fields.get("role").parse::<Role>() else {
        return alone("role", fl!(ctx.locale, "grant-role-needed"));
    };
    let scope = match scope(ctx, role, fields).await? {
        Ok(scope) => scope,
        Err(wrong) => return Ok(Err(wrong)),
    };
    let zone = zone(ctx, scope).await?;
    let (Ok(from), Ok(until)) = (day(fields, "from"), day(fields, "until")) else {
        return alone("from", fl!(ctx.locale, "grant-dates-unreadable"));
    };
    let of = |day| Dates { first_day: day, last_day: day, zone: zone.clone() };
    let from = from.map(|day| of(day).begins().instant);
    let until = until.map(|day| of(day).ends().instant);
    Ok(Ok(Giving { to: to.id, held: Held { role, scope, from, until } }))
}

/// A day, or nothing where none was typed.
fn day(fields: &Fields, name: &str) -> Result<Option<jiff::civil::Date>, ()> {
    fields.some(name).map(|text| text.parse().map_err(drop)).transpose()
}

/// What was chosen; else the one scope that fits what was typed, or those that do.
async fn scope(ctx: &Context, role: Role, fields: &Fields) -> Result<Result<Scope, Wrong>, Failure> {
    if role.fits(Scope::Site) {
        return Ok(Ok(Scope::Site));
    }
    if let Some(scope) = chosen(fields.get("which")).filter(|scope| role.fits(*scope)) {
        return Ok(Ok(scope));
    }
    let choices = if fields.get("scope").is_empty() {
        Vec::new()
    } else {
        find(ctx, role, fields.get("scope")).await?
    };
    let words = match choices.as_slice() {
        [one] => match chosen(&one.value) {
            Some(scope) => return Ok(Ok(scope)),
            None => String::new(),
        },
        [] if fields.get("scope").is_empty() => fl!(ctx.locale, "grant-scope-needed"),
        [] => fl!(ctx.locale, "grant-scope-unknown"),
        _ => fl!(ctx.locale, "grant-scope-several"),
    };
    Ok(Err((Faults::one("scope", words), choices)))
}

/// Days of a cohort are on its clock, others on the reader's.
async fn zone(ctx: &Context, scope: Scope) -> Result<Zone, Failure> {
    let Some(cohort) = scope.cohort() else { return Ok(ctx.locale.zone.clone()) };
    let found = courses::cohort::list::one(ctx.db.read(), Id::from_uuid(cohort)).await?;
    found.map(|listed| listed.cohort.zone).ok_or(Failure::NotFound)
}
