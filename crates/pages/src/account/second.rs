//! `/second-factor`: what comes after the password, for whoever has a second factor.

use askama::Template;
use auth::factor::{Answer, Ask, CodeReason};
use auth::passkey::Rite;
use auth::sign_in::{self, Entrance, Started};
use auth::{SignedIn, Via, factor};
use axum::Extension;
use axum::response::{IntoResponse as _, Response};
use http::{Asked, Context, Fault, Fields, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Reason as _, Tx};

use super::sign_in::Wish;
use super::{destination, entering, password};
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "account/second.html")]
struct SecondPage {
    shell: Shell,
    to: String,
    email: String,
    hint: String,
    passkeys: bool,
    not_mine: bool,
    faults: Faults,
}

/// Who came half way.
pub(super) fn half(ctx: &Context) -> Result<&SignedIn, Fault> {
    ctx.actor.half().ok_or_else(Fault::sign_in_needed)
}

/// The same place with where to go afterwards.
pub(super) fn onward(path: &str, to: &str) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("to", to).finish();
    format!("{path}?{query}")
}

/// Where a sign-in that began leads: to its second half first, where it needs one.
pub(super) fn after(started: &Started, to: &str) -> String {
    if started.half { onward("/second-factor", to) } else { to.to_owned() }
}

/// Answers `GET /second-factor?to=…`; who has none yet is led to set one up.
pub(super) async fn show(
    ctx: Context,
    Extension(rite): Extension<Rite>,
    Asked(wish): Asked<Wish>,
) -> Result<Response, Fault> {
    let facts = factor::facts(ctx.db.read(), half(&ctx)?.person, ctx.moment).await?;
    if facts.ask() == Ask::SetUp {
        return Ok(see_other(onward("/second-factor/new", &wish.to)).into_response());
    }
    Ok(Page::ok(page(&ctx, &rite, &wish.to, facts, Faults::default())?).into_response())
}

/// Answers `POST /second-factor`: a code of the app, or one of those on paper.
pub(super) async fn answer(
    ctx: Context,
    Extension(entrance): Extension<Entrance>,
    Extension(rite): Extension<Rite>,
    fields: Fields,
) -> Result<Response, Fault> {
    let (own, to) = (half(&ctx)?, fields.get("to"));
    let given = entrance.answer(own.person, fields.get("code"), ctx.arrival.address(), ctx.moment).await;
    match given.map_err(password::fault)? {
        Answer::Wrong => {
            let facts = factor::facts(ctx.db.read(), own.person, ctx.moment).await?;
            let faults = Faults::one("code", ctx.say(&CodeReason::NotValid {}.message()));
            Ok(Page::again(page(&ctx, &rite, to, facts, faults)?).into_response())
        }
        Answer::App | Answer::Recovery { .. } => {
            let started = finish(&ctx, &entrance).await?;
            Ok(entering::begun(&ctx, &started, see_other(destination(to))).into_response())
        }
    }
}

/// Makes the half sign-in whole, under a new id.
pub(super) async fn finish(ctx: &Context, entrance: &Entrance) -> Result<Started, Fault> {
    let Via::Browser { sign_in, .. } = half(ctx)?.via.clone() else { return Err(Fault::sign_in_needed()) };
    let (terms, moment) = (entrance.terms().clone(), ctx.moment);
    let work = move |tx: Tx| {
        let (half, terms) = (sign_in.clone(), terms.clone());
        async move { Ok::<_, Failure>(sign_in::finish(&tx, &half, &terms, moment).await?) }
    };
    ctx.db.write(work).await?.ok_or_else(Fault::sign_in_needed)
}

fn page(
    ctx: &Context,
    rite: &Rite,
    to: &str,
    facts: factor::Facts,
    faults: Faults,
) -> Result<SecondPage, Fault> {
    let (own, l) = (half(ctx)?, &ctx.locale);
    Ok(SecondPage {
        shell: frame::public(ctx, fl!(ctx.locale, "second-title"), Place::Elsewhere).signing_in(),
        to: to.to_owned(),
        email: own.email.clone(),
        hint: if facts.codes { fl!(l, "second-code-hint") } else { fl!(l, "second-recovery-hint") },
        passkeys: facts.passkeys && rite.is_possible(),
        not_mine: matches!(own.via, Via::Browser { not_my_device: true, .. }),
        faults,
    })
}
