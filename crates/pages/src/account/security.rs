//! `/account/security`: the password, and where one is signed in.

use askama::Template;
use auth::sign_in::{self, OwnSignIn};
use auth::{SignedIn, Via};
use axum::response::{IntoResponse as _, Response};
use http::{Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::hex;

use super::browser;
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

/// One place where someone is signed in.
struct Row {
    id: String,
    name: String,
    detail: String,
    here: bool,
}

/// The page.
#[derive(Template)]
#[template(path = "account/security.html")]
pub(super) struct SecurityPage {
    shell: Shell,
    email: String,
    rows: Vec<Row>,
    faults: Faults,
}

/// Answers `GET /account/security`.
pub(super) async fn show(ctx: Context) -> Result<Response, Fault> {
    Ok(Page::ok(SecurityPage::load(&ctx, Faults::default()).await?).into_response())
}

impl SecurityPage {
    /// The page as it is now, with the faults of its form.
    pub(super) async fn load(ctx: &Context, faults: Faults) -> Result<Self, Fault> {
        let own = ctx.person()?;
        let places = sign_in::own(ctx.db.read(), own.person, ctx.moment).await?;
        Ok(Self {
            shell: frame::public(ctx, fl!(ctx.locale, "site-security"), Place::Elsewhere),
            email: own.email.clone(),
            rows: places.into_iter().map(|place| row(ctx, own, place)).collect(),
            faults,
        })
    }
}

fn row(ctx: &Context, own: &SignedIn, place: OwnSignIn) -> Row {
    let here = matches!(&own.via, Via::Browser { sign_in, .. } if *sign_in == place.hash);
    let known = place.browser.as_deref().and_then(browser::short);
    let seen = ctx.locale.ago(place.last_seen_at);
    Row {
        id: hex(&place.hash.0),
        name: known.unwrap_or_else(|| fl!(ctx.locale, "security-unknown-browser")),
        detail: fl!(ctx.locale, "security-last-used", when = seen, own = place.own_device.to_string()),
        here,
    }
}
