//! `/sign-in`.

use askama::Template;
use auth::passkey::Rite;
use auth::sign_in::{Entrance, EntranceError};
use axum::Extension;
use axum::http::header::{HeaderMap, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use http::{Asked, Context, EdgeReason, Fault, Fields, Page, see_other};
use i18n_embed_fl::fl;
use kernel::Reason as _;

use super::destination;
use super::entering::{COME_AGAIN, begun, claim, device};
use super::second::{after, onward};
use super::ways::{self, Way};
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

/// What of the address counts.
#[derive(Debug, serde::Deserialize)]
pub(super) struct Wish {
    /// Where to go afterwards.
    #[serde(default)]
    pub(super) to: String,
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
    passkeys: bool,
    registration: bool,
    ways: Vec<Way>,
}

/// Answers `GET /sign-in?to=…`; who is signed in goes on at once.
pub(super) async fn show(
    ctx: Context,
    Extension(rite): Extension<Rite>,
    Asked(wish): Asked<Wish>,
) -> Response {
    if ctx.actor.signed_in().is_some() {
        return see_other(destination(&wish.to)).into_response();
    }
    if ctx.actor.half().is_some() {
        return see_other(onward("/second-factor", &wish.to)).into_response();
    }
    let fields = Fields::of(vec![("to".to_owned(), wish.to)]);
    Page::ok(SignInPage::new(&ctx, &rite, &fields, Faults::default())).into_response()
}

/// Answers `POST /sign-in`.
pub(super) async fn enter(
    ctx: Context,
    Extension(entrance): Extension<Entrance>,
    Extension(rite): Extension<Rite>,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Fault> {
    let claim = claim(&ctx, &headers, fields.get("email"), &fields);
    let device = device(&ctx, &headers, fields.has("not_mine"));
    match entrance.sign_in(&claim, &device, ctx.moment).await {
        Ok(started) => {
            let to = destination(fields.get("to"));
            Ok(begun(&ctx, &started, see_other(after(&started, to))).into_response())
        }
        Err(EntranceError::Refused(why)) => {
            let faults = Faults::one("email", ctx.say(&why.message));
            Ok(again(&ctx, &rite, &fields, faults))
        }
        Err(EntranceError::TryLater(wait)) => Ok(later(&ctx, &rite, &fields, wait)),
        Err(EntranceError::Overloaded) => Err(Fault::overloaded(COME_AGAIN)),
        Err(EntranceError::Storage(error)) => Err(error.into()),
    }
}

/// The same page with what was typed and what is wrong.
pub(super) fn again(ctx: &Context, rite: &Rite, fields: &Fields, faults: Faults) -> Response {
    Page::again(SignInPage::new(ctx, rite, fields, faults)).into_response()
}

/// The same page after too many tries, with the seconds to wait.
fn later(ctx: &Context, rite: &Rite, fields: &Fields, wait: std::time::Duration) -> Response {
    let seconds = u32::try_from(wait.as_secs()).unwrap_or(u32::MAX).saturating_add(1);
    let faults = Faults::one("email", ctx.say(&EdgeReason::TooManyTries { seconds }.message()));
    let page = SignInPage::new(ctx, rite, fields, faults);
    let header = [(RETRY_AFTER, HeaderValue::from(seconds))];
    (header, Page::with_status(StatusCode::TOO_MANY_REQUESTS, page)).into_response()
}

/// The demo's accounts with the words of their buttons.
fn demo_accounts(ctx: &Context) -> Vec<(&'static str, String)> {
    let named = |(account, role): (&'static str, &str)| {
        (account, fl!(ctx.locale, "sign-in-demo-as", role = role, account = account))
    };
    DEMO_ACCOUNTS.into_iter().map(named).collect()
}

impl SignInPage {
    fn new(ctx: &Context, rite: &Rite, fields: &Fields, faults: Faults) -> Self {
        let title = fl!(ctx.locale, "sign-in-title");
        Self {
            shell: frame::public(ctx, title, Place::Elsewhere).signing_in(),
            ways: ways::to_sign_in(ctx, fields.get("to")),
            to: fields.get("to").to_owned(),
            email: fields.get("email").to_owned(),
            not_mine: fields.has("not_mine"),
            faults,
            demo: if ctx.state.demo { demo_accounts(ctx) } else { Vec::new() },
            demo_password: DEMO_PASSWORD,
            passkeys: rite.is_possible(),
            registration: ctx.state.settings.now().registration,
        }
    }
}
