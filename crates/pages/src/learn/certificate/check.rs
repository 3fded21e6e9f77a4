//! The public check of a certificate.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use http::{Asked, At, Context, Fault, Page, see_other};
use i18n_embed_fl::fl;
use kernel::Failure;
use progress::certificate::by_code;
use progress::certificate::entity::{Model, State};

use super::said::{Said, said};
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "learn/certificate/check.html")]
struct CheckPage {
    shell: Shell,
    verdict: Option<Verdict>,
    unknown: bool,
    typed: String,
}

/// What the check found.
struct Verdict {
    state: &'static str,
    glyph: &'static str,
    title: String,
    words: String,
    said: Option<Said>,
    code: String,
    issued: String,
    reason: String,
    hash: String,
}

/// What was typed.
#[derive(Debug, serde::Deserialize)]
pub(in crate::learn) struct Typed {
    #[serde(default)]
    number: String,
}

/// Answers `GET /certificates`: the field, or the page of the number typed into it.
pub(in crate::learn) async fn form(ctx: Context, Asked(typed): Asked<Typed>) -> Response {
    let plain: String = typed.number.chars().filter(char::is_ascii_alphanumeric).take(40).collect();
    if plain.is_empty() {
        return Page::ok(CheckPage::new(&ctx, None, false, String::new())).into_response();
    }
    see_other(format!("/certificates/{}", plain.to_ascii_uppercase())).into_response()
}

/// Answers `GET /certificates/{code}`.
///
/// # Errors
/// Storage.
pub(in crate::learn) async fn verify(ctx: Context, At(code): At<String>) -> Result<Response, Fault> {
    let found = match by_code(&ctx.db, &code).await {
        Ok(found) => found,
        Err(Failure::NotFound) => {
            let page = CheckPage::new(&ctx, None, true, code);
            return Ok(Page::with_status(StatusCode::NOT_FOUND, page).into_response());
        }
        Err(other) => return Err(other.into()),
    };
    let l = &ctx.locale;
    let valid = found.state == State::Issued && found.is_unchanged();
    let on = found.state_at.map(|at| l.date_with_year(l.zone.date(at))).unwrap_or_default();
    let (title, words) = match (valid, found.state) {
        (true, _) => (fl!(l, "certificate-valid"), fl!(l, "certificate-valid-words")),
        (_, State::Revoked) => (fl!(l, "certificate-revoked"), fl!(l, "certificate-revoked-words", on = on)),
        _ => (fl!(l, "certificate-changed"), fl!(l, "certificate-changed-words")),
    };
    let erased = found.state_reason.as_deref() == Some(WITHDRAWN);
    let verdict = Verdict {
        state: if valid { "valid" } else { "revoked" },
        glyph: if valid { "success" } else { "stop" },
        title,
        words,
        said: if erased { None } else { Some(said(l, &found).map_err(Failure::from)?) },
        code: found.code.clone(),
        issued: l.date_with_year(l.zone.date(found.issued_at)),
        reason: reason(l, &found, erased),
        hash: found.hash,
    };
    Ok(Page::ok(CheckPage::new(&ctx, Some(verdict), false, String::new())).into_response())
}

/// What the erasure of its person leaves as the reason; see `docs/personal-data.toml`.
const WITHDRAWN: &str = "withdrawn_by_its_person";

fn reason(l: &text::Locale, found: &Model, erased: bool) -> String {
    if erased {
        return fl!(l, "certificate-withdrawn");
    }
    found.state_reason.clone().filter(|_| found.state == State::Revoked).unwrap_or_default()
}

impl CheckPage {
    fn new(ctx: &Context, verdict: Option<Verdict>, unknown: bool, typed: String) -> Self {
        let title = fl!(ctx.locale, "site-verify");
        let shell = frame::public(ctx, title, Place::Certificates).width("reading").sheet("certificate.css");
        Self { shell, verdict, unknown, typed }
    }
}
