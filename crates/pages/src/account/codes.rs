//! Recovery codes: shown this once, to be printed.

use askama::Template;
use auth::authorize;
use auth::factor::{self, Codes, KeepFactor};
use axum::response::{IntoResponse as _, Response};
use http::{Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::{Failure, Tx};

use crate::frame;
use crate::shell::{Place, Shell};

/// The page with new codes.
#[derive(Template)]
#[template(path = "account/codes.html")]
pub(super) struct CodesPage {
    shell: Shell,
    codes: Vec<String>,
    to: String,
}

impl CodesPage {
    /// The codes, and where to go on.
    pub(super) fn new(ctx: &Context, codes: Codes, to: &str) -> Self {
        let title = fl!(ctx.locale, "codes-title");
        let shell = frame::public(ctx, title, Place::Elsewhere).width("narrow").task();
        // whoever was led here is still half signed in while this page is made
        let led = ctx.actor.half().is_some();
        Self { shell: if led { shell.signing_in() } else { shell }, codes: codes.0, to: to.to_owned() }
    }
}

/// Answers `POST /account/recovery-codes`. They are the answer itself: an address to show them at would show them
/// twice.
pub(super) async fn make(ctx: Context) -> Result<Response, Fault> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = move |tx: Tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<KeepFactor>(&tx, &actor, (), moment).await?;
            Ok::<_, Failure>(factor::make_codes(&tx, &permit, moment).await?)
        }
    };
    let codes = ctx.db.write(work).await?;
    Ok(Page::ok(CodesPage::new(&ctx, codes, "/account/security")).into_response())
}
