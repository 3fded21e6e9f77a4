//! `/register`: making one's own account, where the site allows it. The answer is the same for an address that has one.

use askama::Template;
use auth::one_time_link;
use auth::person::{NewPerson, Profile};
use auth::sign_in::Entrance;
use axum::Extension;
use axum::response::{IntoResponse as _, Response};
use http::{Context, Fault, Fields, Page};
use i18n_embed_fl::fl;
use kernel::{Failure, Tx};

use super::password;
use super::sent::SentPage;
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "account/register.html")]
struct RegisterPage {
    shell: Shell,
    fields: Fields,
    faults: Faults,
}

/// Answers `GET /register`; there is no such page where the site does not allow it.
pub(super) async fn show(ctx: Context) -> Result<Response, Fault> {
    allowed(&ctx)?;
    Ok(Page::ok(RegisterPage::new(&ctx, Fields::default(), Faults::default())).into_response())
}

/// Answers `POST /register`.
pub(super) async fn send(
    ctx: Context,
    Extension(entrance): Extension<Entrance>,
    fields: Fields,
) -> Result<Response, Fault> {
    allowed(&ctx)?;
    let profile = Profile {
        name: fields.get("name").to_owned(),
        language: Some(ctx.locale.lang),
        ..Profile::default()
    };
    let new = NewPerson { email: fields.get("email").to_owned(), profile };
    let new = match new.checked() {
        Ok(new) => new,
        Err(faults) => {
            let faults = Faults::of(&ctx, &faults);
            return Ok(Page::again(RegisterPage::new(&ctx, fields, faults)).into_response());
        }
    };
    entrance.count_link(&new.email, ctx.arrival.address()).map_err(password::fault)?;
    let words = fl!(ctx.locale, "register-sent", email = new.email.as_str());
    store(&ctx, new).await?;
    Ok(Page::ok(SentPage::new(&ctx, words)).into_response())
}

async fn store(ctx: &Context, new: NewPerson) -> Result<(), Failure> {
    let (key, moment) = (ctx.state.site_key.clone(), ctx.moment);
    let work = move |tx: Tx| {
        let (key, new) = (key.clone(), new.clone());
        async move { one_time_link::register(&tx, &key, new, moment).await }
    };
    ctx.db.write(work).await
}

fn allowed(ctx: &Context) -> Result<(), Fault> {
    if ctx.state.settings.now().registration { Ok(()) } else { Err(Fault::not_found()) }
}

impl RegisterPage {
    fn new(ctx: &Context, fields: Fields, faults: Faults) -> Self {
        let title = fl!(ctx.locale, "register-title");
        Self { shell: frame::public(ctx, title, Place::Elsewhere).signing_in(), fields, faults }
    }
}
