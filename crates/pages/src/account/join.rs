//! `/invitation/…`: the link of an invitation, or of a new account, leads to a passkey or a password.

use askama::Template;
use auth::one_time_link::{self, Joining, Means};
use auth::passkey::{NewKey, Rite};
use auth::password::Strength;
use auth::sign_in::{self, Entrance, Started};
use axum::http::HeaderMap;
use axum::response::{IntoResponse as _, Response};
use axum::{Extension, Json};
use http::{Asked, At, Context, Fault, Fields, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Secret, Tx};

use super::sign_in::Wish;
use super::{browser, destination, entering, second};
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "account/join.html")]
struct JoinPage {
    shell: Shell,
    action: String,
    email: String,
    name: String,
    key_name: String,
    /// Where to go afterwards.
    to: String,
    passkeys: bool,
    faults: Faults,
}

/// Answers `GET /invitation/{token}`.
pub(super) async fn show(
    ctx: Context,
    Extension(rite): Extension<Rite>,
    At(token): At<String>,
    Asked(wish): Asked<Wish>,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    let whose = whose(&ctx, &token).await?;
    let fields = Fields::of(vec![
        ("to".to_owned(), wish.to),
        ("name".to_owned(), whose.person.name.clone()),
        ("key_name".to_owned(), browser::of(&headers)),
    ]);
    Ok(Page::ok(JoinPage::new(&ctx, &rite, &token, &whose, &fields, Faults::default())).into_response())
}

/// Answers `POST /invitation/{token}/options`: a passkey for whom the link is.
pub(super) async fn options(
    ctx: Context,
    Extension(rite): Extension<Rite>,
    At(token): At<String>,
) -> Result<Response, Fault> {
    let person = whose(&ctx, &token).await?.person;
    if !rite.is_possible() {
        return Err(Fault::not_found());
    }
    let new = NewKey { person: person.id, email: &person.email, name: &person.name };
    Ok(Json(rite.begin_adding(new, ctx.moment).await?).into_response())
}

/// Answers `POST /invitation/{token}` with a passkey or a password, and signs them in.
pub(super) async fn enter(
    ctx: Context,
    Extension(entrance): Extension<Entrance>,
    Extension(rite): Extension<Rite>,
    At(token): At<String>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    let whose = whose(&ctx, &token).await?;
    let faults = match means(&ctx, &entrance, &rite, &whose, &fields).await? {
        Ok(means) => match join(&ctx, &entrance, &token, means, &headers, fields.get("name")).await {
            Ok(started) => {
                let to = see_other(second::after(&started, destination(fields.get("to"))))
                    .saying(&ctx, "toast-joined");
                return Ok(entering::begun(&ctx, &started, to).into_response());
            }
            Err(Failure::Invalid(faults)) => Faults::of(&ctx, &faults),
            Err(other) => return Err(other.into()),
        },
        Err(faults) => faults,
    };
    let page = JoinPage::new(&ctx, &rite, &token, &whose, &fields, faults);
    Ok(Page::again(page).into_response())
}

async fn whose(ctx: &Context, token: &str) -> Result<Joining, Failure> {
    one_time_link::joining(ctx.db.read(), &Secret::presented(token), ctx.moment).await
}

/// The passkey or the password that was chosen; the inner error is what is wrong with it.
async fn means(
    ctx: &Context,
    entrance: &Entrance,
    rite: &Rite,
    whose: &Joining,
    fields: &Fields,
) -> Result<Result<Means, Faults>, Fault> {
    if fields.has("credential") {
        let said = (fields.get("ceremony"), fields.get("credential"));
        let made = rite.finish_adding(whose.person.id, fields.get("key_name"), said, ctx.moment).await;
        return match made {
            Ok(new) => Ok(Ok(Means::Passkey(Box::new(new)))),
            Err(Failure::Invalid(faults)) => Ok(Err(Faults::of(ctx, &faults))),
            Err(Failure::Denied(why)) => Ok(Err(Faults::one("key_name", ctx.say(&why.message)))),
            Err(other) => Err(other.into()),
        };
    }
    let own = [whose.person.email.as_str(), fields.get("name")];
    let new = entering::new_password(ctx, entrance, fields, &own, Strength::Alone).await?;
    Ok(new.map(Means::Password).map_err(|faults| Faults::of(ctx, &faults)))
}

async fn join(
    ctx: &Context,
    entrance: &Entrance,
    token: &str,
    means: Means,
    headers: &HeaderMap,
    name: &str,
) -> Result<Started, Failure> {
    let (secret, terms, moment) = (Secret::presented(token), entrance.terms().clone(), ctx.moment);
    let (device, name) = (entering::device(ctx, headers, false), name.to_owned());
    let work = move |tx: Tx| {
        let (secret, means) = (secret.clone(), means.clone());
        let (device, name, terms) = (device.clone(), name.clone(), terms.clone());
        async move {
            let both = matches!(means, Means::Passkey(_));
            let person = one_time_link::join(&tx, &secret, &name, means, moment).await?;
            let begin = if both {
                sign_in::create(&tx, person, &device, &terms, moment).await
            } else {
                sign_in::enter(&tx, person, &device, &terms, moment).await
            };
            Ok(begin?)
        }
    };
    ctx.db.write(work).await
}

impl JoinPage {
    fn new(
        ctx: &Context,
        rite: &Rite,
        token: &str,
        whose: &Joining,
        fields: &Fields,
        faults: Faults,
    ) -> Self {
        let site = ctx.state.settings.now();
        let title = fl!(ctx.locale, "join-title", site = site.name.as_str());
        Self {
            shell: frame::public(ctx, title, Place::Elsewhere).signing_in(),
            action: format!("/invitation/{token}"),
            email: whose.person.email.clone(),
            name: fields.get("name").to_owned(),
            key_name: fields.get("key_name").to_owned(),
            to: fields.get("to").to_owned(),
            passkeys: rite.is_possible(),
            faults,
        }
    }
}
