//! `/dev/mail`: a letter of every kind. It is a tool of those who build Waymark, its frame in English only.

use askama::Template;
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use http::{At, Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::Lang;
use messages::mail::{Dress, Letter, letter, samples};

use crate::frame;
use crate::shell::{Place, Shell};

/// Letters carry their styles in themselves, as mail programs want it, and nothing else.
const LETTER_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'none'; sandbox allow-popups allow-top-navigation-by-user-activation";

#[derive(Template)]
#[template(path = "dev/mail.html")]
pub(crate) struct Letters {
    shell: Shell,
    letters: Vec<(&'static str, String, String)>,
}

/// Answers `GET /dev/mail`.
pub(crate) async fn show(ctx: Context) -> Result<Page<Letters>, Fault> {
    let subject = |lang, matter| letter(&samples::envelope(lang), matter).subject;
    let rows = samples::all();
    let rows =
        rows.iter().map(|(name, matter)| (*name, subject(Lang::En, matter), subject(Lang::Es, matter)));
    let shell = frame::public(&ctx, "Letters", Place::Elsewhere).staff();
    Ok(Page::ok(Letters { shell, letters: rows.collect() }))
}

/// Answers `GET /dev/mail/{letter}`, such as `reset.es`; in the site's own name and colours.
pub(crate) async fn one(ctx: Context, At(name): At<String>) -> Result<Response, Fault> {
    let (name, lang) = name.rsplit_once('.').ok_or_else(Fault::not_found)?;
    let lang = match lang {
        "en" => Lang::En,
        "es" => Lang::Es,
        _ => return Err(Fault::not_found()),
    };
    let found = samples::all().into_iter().find(|(kind, _)| *kind == name);
    let (_, matter) = found.ok_or_else(Fault::not_found)?;
    let settings = ctx.state.settings.now();
    shown_alone(&letter(&samples::envelope(lang), &matter), &Dress::of(&settings.name, settings.hue))
}

/// A letter as a page of its own, under a policy of its own.
pub(crate) fn shown_alone(letter: &Letter, dress: &Dress) -> Result<Response, Fault> {
    let html = letter.html(dress).map_err(Fault::internal)?;
    let headers = [(CONTENT_TYPE, "text/html; charset=utf-8"), (CONTENT_SECURITY_POLICY, LETTER_POLICY)];
    Ok((headers, html).into_response())
}
