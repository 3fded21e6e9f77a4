//! `/forgotten`: a link for a new password, to the address of the account. The answer is the same whether there is one.

use askama::Template;
use auth::one_time_link::ask_reset;
use auth::person::{PersonReason, normalise};
use auth::sign_in::Entrance;
use axum::Extension;
use axum::response::{IntoResponse as _, Response};
use http::{Context, Fault, Fields, Page};
use i18n_embed_fl::fl;
use kernel::{Failure, Reason as _, Tx};

use super::password;
use super::sent::SentPage;
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "account/forgotten.html")]
struct ForgottenPage {
    shell: Shell,
    email: String,
    faults: Faults,
}

/// Answers `GET /forgotten`.
pub(super) async fn show(ctx: Context) -> Response {
    Page::ok(ForgottenPage::new(&ctx, "", Faults::default())).into_response()
}

/// Answers `POST /forgotten`.
pub(super) async fn send(
    ctx: Context,
    Extension(entrance): Extension<Entrance>,
    fields: Fields,
) -> Result<Response, Fault> {
    let email = fields.get("email");
    if normalise(email).is_none() {
        let faults = Faults::one("email", ctx.say(&PersonReason::EmailNotValid {}.message()));
        return Ok(Page::again(ForgottenPage::new(&ctx, email, faults)).into_response());
    }
    entrance.count_link(email, ctx.arrival.address()).map_err(password::fault)?;
    let (to, key, moment) = (email.to_owned(), ctx.state.site_key.clone(), ctx.moment);
    let work = move |tx: Tx| {
        let (to, key) = (to.clone(), key.clone());
        async move { Ok::<_, Failure>(ask_reset(&tx, &key, &to, moment).await?) }
    };
    ctx.db.write(work).await?;
    let words = fl!(ctx.locale, "forgotten-sent", email = email);
    Ok(Page::ok(SentPage::new(&ctx, words)).into_response())
}

impl ForgottenPage {
    fn new(ctx: &Context, email: &str, faults: Faults) -> Self {
        let title = fl!(ctx.locale, "forgotten-title");
        Self {
            shell: frame::public(ctx, title, Place::Elsewhere).signing_in(),
            email: email.to_owned(),
            faults,
        }
    }
}
