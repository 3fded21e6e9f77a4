//! `/account/email`: another address, which takes effect once it is proved.

use askama::Template;
use auth::authorize;
use auth::one_time_link::{self, ChangeEmail};
use auth::sign_in::Entrance;
use axum::Extension;
use axum::response::{IntoResponse as _, Response};
use http::{Context, Fault, Fields, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Tx};

use super::password;
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "account/email.html")]
struct EmailPage {
    shell: Shell,
    now: String,
    email: String,
    faults: Faults,
}

/// Answers `GET /account/email`.
pub(super) async fn show(ctx: Context) -> Result<Response, Fault> {
    super::needs_proof(&ctx)?;
    Ok(Page::ok(EmailPage::new(&ctx, "", Faults::default())?).into_response())
}

/// Answers `POST /account/email`.
pub(super) async fn change(
    ctx: Context,
    Extension(entrance): Extension<Entrance>,
    fields: Fields,
) -> Result<Response, Fault> {
    let email = fields.get("email");
    entrance.count_link(email, ctx.arrival.address()).map_err(password::fault)?;
    match store(&ctx, email.to_owned()).await {
        Ok(()) => Ok(see_other("/account/security").saying(&ctx, "toast-email-asked").into_response()),
        Err(Failure::Invalid(faults)) => {
            let faults = Faults::of(&ctx, &faults);
            Ok(Page::again(EmailPage::new(&ctx, email, faults)?).into_response())
        }
        Err(other) => Err(other.into()),
    }
}

async fn store(ctx: &Context, email: String) -> Result<(), Failure> {
    let (actor, key, moment) = (ctx.actor.clone(), ctx.state.site_key.clone(), ctx.moment);
    let work = move |tx: Tx| {
        let (actor, key, email) = (actor.clone(), key.clone(), email.clone());
        async move {
            let permit = authorize::<ChangeEmail>(&tx, &actor, (), moment).await?;
            one_time_link::change(&tx, &permit, &key, &email, moment).await
        }
    };
    ctx.db.write(work).await
}

/// Answers `POST /account/email/verification`: a link to the address of the account.
pub(super) async fn verify(
    ctx: Context,
    Extension(entrance): Extension<Entrance>,
) -> Result<Response, Fault> {
    let own = ctx.person()?;
    entrance.count_link(&own.email, ctx.arrival.address()).map_err(password::fault)?;
    let (person, email) = (own.person, own.email.clone());
    let (key, moment) = (ctx.state.site_key.clone(), ctx.moment);
    let work = move |tx: Tx| {
        let (key, email) = (key.clone(), email.clone());
        async move {
            one_time_link::verify_own(&tx, &key, (person, &email), moment).await?;
            Ok::<_, Failure>(())
        }
    };
    ctx.db.write(work).await?;
    Ok(see_other("/account/security").saying(&ctx, "toast-email-asked").into_response())
}

impl EmailPage {
    fn new(ctx: &Context, email: &str, faults: Faults) -> Result<Self, Fault> {
        let title = fl!(ctx.locale, "email-title");
        Ok(Self {
            shell: frame::public(ctx, title, Place::Elsewhere).width("narrow").task(),
            now: ctx.person()?.email.clone(),
            email: email.to_owned(),
            faults,
        })
    }
}
