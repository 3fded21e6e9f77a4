//! `/sign-in`.

use askama::Template;
use auth::password::Typed;
use auth::sign_in::{Claim, Device, Entrance, EntranceError, Started};
use axum::Extension;
use axum::http::header::{HeaderMap, RETRY_AFTER, USER_AGENT};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use http::{Asked, Context, EdgeReason, Fault, Fields, Page, cookies, see_other};
use i18n_embed_fl::fl;
use kernel::{Reason as _, Secret};

use super::destination;
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

/// The accounts that a demo server offers, with the word of their role.
const DEMO_ACCOUNTS: [(&str, &str); 8] = [
    ("learner@demo.example", "learner"),
    ("solo@demo.example", "learner"),
    ("facilitator@demo.example", "facilitator"),
    ("other-facilitator@demo.example", "facilitator"),
    ("coordinator@demo.example", "coordinator"),
    ("observer@demo.example", "observer"),
    ("admin@demo.example", "admin"),
    ("visitor@demo.example", "visitor"),
];
/// The password of all of them. It is told to everybody, on demo servers only.
const DEMO_PASSWORD: &str = "waymark-demo-only";
/// After how many seconds to come again when too many passwords are being checked.
const COME_AGAIN: u32 = 3;

/// What of the address counts.
#[derive(Debug, serde::Deserialize)]
pub(super) struct Wish {
    /// Where to go afterwards.
    #[serde(default)]
    to: String,
}

#[derive(Template)]
#[template(path = "account/sign-in.html")]
struct SignInPage {
    shell: Shell,
    to: String,
    email: String,
    not_mine: bool,
    faults: Faults,
    demo: Vec<(&'static str, String)>,
    demo_password: &'static str,
}

/// Answers `GET /sign-in?to=…`; who is signed in goes on at once.
pub(super) async fn show(ctx: Context, Asked(wish): Asked<Wish>) -> Response {
    if ctx.actor.signed_in().is_some() {
        return see_other(destination(&wish.to)).into_response();
    }
    let fields = Fields::of(vec![("to".to_owned(), wish.to)]);
    Page::ok(SignInPage::new(&ctx, &fields, Faults::default())).into_response()
}

/// Answers `POST /sign-in`.
pub(super) async fn enter(
    ctx: Context,
    Extension(entrance): Extension<Entrance>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    match entrance.sign_in(&claim(&ctx, &headers, &fields), &device(&headers, &fields), ctx.moment).await {
        Ok(started) => {
            Ok(see_other(destination(fields.get("to"))).cookie(cookie(&ctx, &started)).into_response())
        }
        Err(EntranceError::Refused(why)) => {
            let faults = Faults::one("email", ctx.say(&why.message));
            Ok(Page::again(SignInPage::new(&ctx, &fields, faults)).into_response())
        }
        Err(EntranceError::TryLater(wait)) => Ok(later(&ctx, &fields, wait)),
        Err(EntranceError::Overloaded) => Err(Fault::overloaded(COME_AGAIN)),
        Err(EntranceError::Storage(error)) => Err(error.into()),
    }
}

/// The same page after too many tries, with the seconds to wait.
fn later(ctx: &Context, fields: &Fields, wait: std::time::Duration) -> Response {
    let seconds = u32::try_from(wait.as_secs()).unwrap_or(u32::MAX).saturating_add(1);
    let faults = Faults::one("email", ctx.say(&EdgeReason::TooManyTries { seconds }.message()));
    let page = SignInPage::new(ctx, fields, faults);
    let header = [(RETRY_AFTER, HeaderValue::from(seconds))];
    (header, Page::with_status(StatusCode::TOO_MANY_REQUESTS, page)).into_response()
}

fn claim(ctx: &Context, headers: &HeaderMap, fields: &Fields) -> Claim {
    let carried = cookies::read(headers, &ctx.state.public_url.cookie_name());
    Claim {
        email: fields.get("email").to_owned(),
        password: Typed::new(fields.exact("password")),
        address: ctx.arrival.address(),
        carried: carried.filter(|secret| !secret.is_empty()).map(Secret::presented),
    }
}

fn device(headers: &HeaderMap, fields: &Fields) -> Device {
    let browser = headers.get(USER_AGENT).and_then(|name| name.to_str().ok());
    Device { not_mine: fields.has("not_mine"), browser: browser.map(str::to_owned) }
}

/// The cookie of a sign-in that began.
pub(super) fn cookie(ctx: &Context, started: &Started) -> HeaderValue {
    let seconds = started.max_age.and_then(|span| u64::try_from(span.num_seconds()).ok());
    cookies::sign_in(&ctx.state.public_url, &started.secret, seconds)
}

/// The demo's accounts with the words of their buttons.
fn demo_accounts(ctx: &Context) -> Vec<(&'static str, String)> {
    let named = |(account, role): (&'static str, &str)| {
        (account, fl!(ctx.locale, "sign-in-demo-as", role = role, account = account))
    };
    DEMO_ACCOUNTS.into_iter().map(named).collect()
}

impl SignInPage {
    fn new(ctx: &Context, fields: &Fields, faults: Faults) -> Self {
        let title = fl!(ctx.locale, "sign-in-title");
        Self {
            shell: frame::public(ctx, title, Place::Elsewhere).signing_in(),
            to: fields.get("to").to_owned(),
            email: fields.get("email").to_owned(),
            not_mine: fields.has("not_mine"),
            faults,
            demo: if ctx.state.demo { demo_accounts(ctx) } else { Vec::new() },
            demo_password: DEMO_PASSWORD,
        }
    }
}
