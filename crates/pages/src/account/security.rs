//! `/account/security`: passkeys, the password, the second factor, and where one is signed in.

use askama::Template;
use auth::passkey::{self, Rite};
use auth::sign_in::{self, Agent, OwnSignIn};
use auth::{SignedIn, Via, factor, password, person};
use axum::Extension;
use axum::response::{IntoResponse as _, Response};
use http::{Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::hex;

use super::{browser, entering, ways};
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

/// One place where someone is signed in.
struct Row {
    id: String,
    icon: &'static str,
    name: String,
    detail: String,
    here: bool,
}

/// One passkey.
struct Key {
    id: String,
    name: String,
    detail: String,
}

/// The page.
#[derive(Template)]
#[template(path = "account/security.html")]
pub(super) struct SecurityPage {
    shell: Shell,
    email: String,
    verified: bool,
    keys: Vec<Key>,
    passkeys: bool,
    host: String,
    password_since: Option<String>,
    least: u32,
    rule: String,
    codes_since: Option<String>,
    required: bool,
    recovery: (u32, u32),
    providers: Vec<ways::Own>,
    rows: Vec<Row>,
    faults: Faults,
}

/// Answers `GET /account/security`.
pub(super) async fn show(ctx: Context, Extension(rite): Extension<Rite>) -> Result<Response, Fault> {
    Ok(Page::ok(SecurityPage::load(&ctx, &rite, Faults::default()).await?).into_response())
}

impl SecurityPage {
    /// The page as it is now, with the faults of its form.
    pub(super) async fn load(ctx: &Context, rite: &Rite, faults: Faults) -> Result<Self, Fault> {
        let own = ctx.person()?;
        let (db, l) = (ctx.db.read(), &ctx.locale);
        let places = sign_in::own(db, own.person, ctx.moment).await?;
        let factor = factor::own(db, own.person, ctx.moment).await?;
        let found = person::queries::find(db, own.person).await?.ok_or_else(Fault::not_found)?;
        let keys = passkey::queries::of(db, own.person).await?;
        let since = password::queries::set_at(db, own.person).await?;
        let least = entering::strength(ctx, own.person).await?.least();
        Ok(Self {
            verified: found.email_verified_at.is_some(),
            keys: keys.into_iter().map(|found| key(ctx, found)).collect(),
            passkeys: rite.is_possible(),
            host: ctx.state.public_url.host().to_owned(),
            password_since: since.map(|at| l.ago(at)),
            least,
            rule: fl!(l, "password-rule-of", least = least),
            codes_since: factor.codes_since.map(|at| l.ago(at)),
            required: factor.facts.required,
            recovery: factor.recovery,
            shell: frame::public(ctx, fl!(ctx.locale, "site-security"), Place::Elsewhere),
            providers: ways::own(ctx).await?,
            email: own.email.clone(),
            rows: places.into_iter().map(|place| row(ctx, own, place)).collect(),
            faults,
        })
    }
}

fn key(ctx: &Context, found: passkey::entity::Model) -> Key {
    let l = &ctx.locale;
    let added = l.ago(found.created_at);
    let detail = match found.last_used_at {
        Some(at) => fl!(l, "passkey-added-used", added = added, used = l.ago(at)),
        None => fl!(l, "passkey-added", added = added),
    };
    Key { id: found.id.to_string(), name: found.name, detail }
}

fn row(ctx: &Context, own: &SignedIn, place: OwnSignIn) -> Row {
    let here = matches!(&own.via, Via::Browser { sign_in, .. } if *sign_in == place.hash);
    let known = place.browser.as_deref().and_then(|agent| Agent::named(agent).words());
    let seen = ctx.locale.ago(place.last_seen_at);
    Row {
        id: hex(&place.hash.0),
        icon: browser::icon(place.browser.as_deref().unwrap_or_default()),
        name: known.unwrap_or_else(|| fl!(ctx.locale, "security-unknown-browser")),
        detail: fl!(ctx.locale, "security-last-used", when = seen, own = place.own_device.to_string()),
        here,
    }
}
