//! `/account/second-factor`: codes of an app, set up and taken away.

use askama::Template;
use auth::factor::{self, Codes, KeepFactor, Offer};
use auth::{Person, SignedIn, authorize};
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Response};
use http::{Context, Fault, Fields, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Tx};

use super::codes::CodesPage;
use super::{browser, setup};
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

const HERE: &str = "/account/second-factor";

/// The page with the key for an app.
#[derive(Template)]
#[template(path = "account/new-factor.html")]
pub(super) struct NewFactor {
    shell: Shell,
    action: &'static str,
    offer: Offer,
    /// Where to go afterwards; only for whoever was led here.
    to: String,
    led: bool,
    passkeys: bool,
    key_name: String,
    faults: Faults,
}

impl NewFactor {
    /// The page for someone who chose to come here.
    pub(super) fn new(ctx: &Context, offer: Offer, action: &'static str, faults: Faults) -> Self {
        let title = fl!(ctx.locale, "factor-new-title");
        Self {
            shell: frame::public(ctx, title, Place::Elsewhere).width("narrow").task(),
            action,
            offer,
            to: String::new(),
            led: false,
            passkeys: false,
            key_name: String::new(),
            faults,
        }
    }

    /// The page for someone who was led here, with a passkey as the other way where that is possible.
    pub(super) fn leading(mut self, to: &str, passkeys: bool, headers: &HeaderMap) -> Self {
        self.shell = self.shell.signing_in();
        to.clone_into(&mut self.to);
        self.led = true;
        self.passkeys = passkeys;
        self.key_name = browser::of(headers);
        self
    }
}

/// The names in the app: the site's and the account's.
pub(super) fn names(ctx: &Context, own: &SignedIn) -> (String, String) {
    (ctx.state.settings.now().name.clone(), own.email.clone())
}

/// Answers `GET /account/second-factor`, after a fresh proof: what is shown here becomes a way in.
pub(super) async fn show(ctx: Context) -> Result<Response, Fault> {
    super::needs_proof(&ctx)?;
    let own = ctx.person()?;
    let (issuer, account) = names(&ctx, own);
    let key = &ctx.state.site_key;
    let offer = Offer::new(key, own.person, (&issuer, &account), &ctx.state.entropy, ctx.moment)?;
    Ok(Page::ok(NewFactor::new(&ctx, offer, HERE, Faults::default())).into_response())
}

/// Answers `POST /account/second-factor`: the first code of the app.
pub(super) async fn confirm(ctx: Context, fields: Fields) -> Result<Response, Fault> {
    super::needs_proof(&ctx)?;
    let own = ctx.person()?;
    match keep(&ctx, own.person, &fields).await {
        Ok(Some(codes)) => Ok(Page::ok(CodesPage::new(&ctx, codes, "/account/security")).into_response()),
        Ok(None) => Ok(see_other("/account/security").saying(&ctx, "toast-factor-added").into_response()),
        Err(Failure::Invalid(faults)) => {
            let offer = offered(&ctx, own, fields.get("sealed"))?;
            Ok(Page::again(NewFactor::new(&ctx, offer, HERE, Faults::of(&ctx, &faults))).into_response())
        }
        Err(other) => Err(other.into()),
    }
}

/// The key that was offered, or a new one where it waited too long.
pub(super) fn offered(ctx: &Context, own: &SignedIn, sealed: &str) -> Result<Offer, Fault> {
    let (issuer, account) = names(ctx, own);
    let (key, names) = (&ctx.state.site_key, (&*issuer, &*account));
    match Offer::again(key, own.person, sealed, names, ctx.moment)? {
        Some(offer) => Ok(offer),
        None => Ok(Offer::new(key, own.person, names, &ctx.state.entropy, ctx.moment)?),
    }
}

/// Stores the key with its first code.
pub(super) async fn keep(
    ctx: &Context,
    person: Id<Person>,
    fields: &Fields,
) -> Result<Option<Codes>, Failure> {
    let (key, moment) = (ctx.state.site_key.clone(), ctx.moment);
    let (sealed, code) = (setup::sealed(fields), fields.get("code").to_owned());
    let work = move |tx: Tx| {
        let (key, sealed, code) = (key.clone(), sealed.clone(), code.clone());
        async move { factor::add(&tx, &key, person, (&sealed, &code), moment).await }
    };
    ctx.db.write(work).await
}

/// Answers `POST /account/second-factor/removal`.
pub(super) async fn remove(ctx: Context) -> Result<Response, Fault> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = move |tx: Tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<KeepFactor>(&tx, &actor, (), moment).await?;
            factor::remove(&tx, &permit, moment).await
        }
    };
    ctx.db.write(work).await?;
    Ok(see_other("/account/security").saying(&ctx, "toast-factor-removed").into_response())
}
