//! `/password/…`: a link that works once sets a new password.

use askama::Template;
use auth::one_time_link::{self, Kind, LinkReason};
use auth::password::Hashed;
use auth::sign_in::{self, Device, Entrance, Started};
use auth::{Person, person};
use axum::Extension;
use axum::http::header::HeaderMap;
use axum::response::{IntoResponse as _, Response};
use http::{At, Context, Fault, Fields, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Secret, Tx};

use super::{entering, second};
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "account/reset.html")]
struct ResetPage {
    shell: Shell,
    action: String,
    email: String,
    faults: Faults,
}

/// Answers `GET /password/{token}`.
pub(super) async fn show(ctx: Context, At(token): At<String>) -> Result<Response, Fault> {
    let whose = whose(&ctx, &token).await?;
    Ok(Page::ok(ResetPage::new(&ctx, &token, &whose, Faults::default())).into_response())
}

/// Answers `POST /password/{token}`: all sign-ins end, and a new one begins here.
pub(super) async fn set(
    ctx: Context,
    Extension(entrance): Extension<Entrance>,
    At(token): At<String>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    let whose = whose(&ctx, &token).await?;
    let (own, strength) = ([&*whose.email, &*whose.name], entering::strength(&ctx, whose.id).await?);
    match entering::new_password(&ctx, &entrance, &fields, &own, strength).await? {
        Ok(new) => {
            let device = entering::device(&ctx, &headers, false);
            let started = redeem(&ctx, &entrance, Secret::presented(&*token), new, device).await?;
            let to = see_other(second::after(&started, "/")).saying(&ctx, "toast-password-set");
            Ok(entering::begun(&ctx, &started, to).into_response())
        }
        Err(faults) => {
            let page = ResetPage::new(&ctx, &token, &whose, Faults::of(&ctx, &faults));
            Ok(Page::again(page).into_response())
        }
    }
}

/// The person whom a link is for.
async fn whose(ctx: &Context, token: &str) -> Result<person::entity::Model, Failure> {
    let secret = Secret::presented(token);
    let nobody = || Failure::denied(LinkReason::NotValid {});
    let id: Option<Id<Person>> = one_time_link::look(ctx.db.read(), Kind::Reset, &secret, ctx.moment).await?;
    let found = person::queries::find(ctx.db.read(), id.ok_or_else(nobody)?).await?;
    found.filter(|person| person.state == person::entity::State::Active).ok_or_else(nobody)
}

async fn redeem(
    ctx: &Context,
    entrance: &Entrance,
    secret: Secret,
    new: Hashed,
    device: Device,
) -> Result<Started, Failure> {
    let (terms, moment) = (entrance.terms().clone(), ctx.moment);
    let work = move |tx: Tx| {
        let (secret, new) = (secret.clone(), new.clone());
        let (device, terms) = (device.clone(), terms.clone());
        async move {
            let person = one_time_link::redeem_reset(&tx, &secret, new, moment).await?;
            Ok(sign_in::enter(&tx, person, &device, &terms, moment).await?)
        }
    };
    ctx.db.write(work).await
}

impl ResetPage {
    fn new(ctx: &Context, token: &str, whose: &person::entity::Model, faults: Faults) -> Self {
        Self {
            shell: frame::public(ctx, fl!(ctx.locale, "password-new-title"), Place::Elsewhere).signing_in(),
            action: format!("/password/{token}"),
            email: whose.email.clone(),
            faults,
        }
    }
}
