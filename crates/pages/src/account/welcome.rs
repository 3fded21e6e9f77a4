//! `/welcome/…`: the link that an empty site prints makes its first admin.

use askama::Template;
use auth::one_time_link::{self, Kind};
use auth::password::{Hashed, Strength};
use auth::person::{NewPerson, Profile};
use auth::sign_in::{self, Device, Entrance, Started};
use axum::Extension;
use axum::http::header::HeaderMap;
use axum::response::{IntoResponse as _, Response};
use http::{At, Context, Fault, Fields, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Secret, Tx};

use super::{entering, second};
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};
use crate::zones::{self, ZoneGroup};

#[derive(Template)]
#[template(path = "account/welcome.html")]
struct WelcomePage {
    shell: Shell,
    action: String,
    fields: Fields,
    zones: Vec<ZoneGroup>,
    faults: Faults,
}

/// Answers `GET /welcome/{token}`.
pub(super) async fn show(ctx: Context, At(token): At<String>) -> Result<Response, Fault> {
    one_time_link::look(ctx.db.read(), Kind::FirstAdmin, &Secret::presented(&*token), ctx.moment).await?;
    Ok(Page::ok(WelcomePage::new(&ctx, &token, Fields::default(), Faults::default())).into_response())
}

/// Answers `POST /welcome/{token}`: the first admin is made, signed in, and sent to the site's settings.
pub(super) async fn begin(
    ctx: Context,
    Extension(entrance): Extension<Entrance>,
    At(token): At<String>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    let secret = Secret::presented(&*token);
    one_time_link::look(ctx.db.read(), Kind::FirstAdmin, &secret, ctx.moment).await?;
    let new = NewPerson { email: fields.get("email").to_owned(), profile: profile(&ctx, &fields) };
    let password =
        entering::new_password(&ctx, &entrance, &fields, &[&new.email, &new.profile.name], Strength::Alone)
            .await?;
    let (new, password) = match (new.checked(), password) {
        (Ok(new), Ok(password)) => (new, password),
        (person, password) => {
            let mut faults = person.err().unwrap_or_default();
            faults.0.extend(password.err().unwrap_or_default().0);
            let faults = Faults::of(&ctx, &faults);
            return Ok(Page::again(WelcomePage::new(&ctx, &token, fields, faults)).into_response());
        }
    };
    let device = entering::device(&ctx, &headers, false);
    let started = make(&ctx, &entrance, secret, new, password, device).await?;
    let to = see_other(second::after(&started, "/admin/site"));
    Ok(entering::begun(&ctx, &started, to).into_response())
}

fn profile(ctx: &Context, fields: &Fields) -> Profile {
    Profile {
        name: fields.get("name").to_owned(),
        zone: fields.get("zone").parse().ok(),
        language: Some(ctx.locale.lang),
        ..Profile::default()
    }
}

async fn make(
    ctx: &Context,
    entrance: &Entrance,
    secret: Secret,
    new: NewPerson,
    password: Hashed,
    device: Device,
) -> Result<Started, Failure> {
    let (terms, moment) = (entrance.terms().clone(), ctx.moment);
    let work = move |tx: Tx| {
        let (secret, new, password) = (secret.clone(), new.clone(), password.clone());
        let (device, terms) = (device.clone(), terms.clone());
        async move {
            let person = one_time_link::redeem_first_admin(&tx, &secret, new, password, moment).await?;
            Ok(sign_in::enter(&tx, person, &device, &terms, moment).await?)
        }
    };
    ctx.db.write(work).await
}

impl WelcomePage {
    fn new(ctx: &Context, token: &str, fields: Fields, faults: Faults) -> Self {
        Self {
            shell: frame::public(ctx, fl!(ctx.locale, "welcome-title"), Place::Elsewhere).signing_in(),
            action: format!("/welcome/{token}"),
            zones: zones::groups(&ctx.locale, fields.get("zone")),
            fields,
            faults,
        }
    }
}
