//! A page of somebody else, to which a link leads.

use askama::Template;
use axum::response::{IntoResponse as _, Response};
use http::{Fault, Page};
use i18n_embed_fl::fl;
use modules::activity::content;

use super::{Around, Finish, Opened};
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "learn/activity/external.html")]
struct ExternalPage {
    shell: Shell,
    around: Around,
    note: String,
    url: String,
    host: String,
    size: Option<String>,
}

/// The page of a link out of the site.
///
/// # Errors
/// None of its own.
pub(super) fn answer(opened: &Opened, external: &content::External) -> Result<Response, Fault> {
    let shell = opened.shell();
    let l = &shell.locale;
    let url = external.url.get(l.lang).to_owned();
    let host = url.trim_start_matches("https://").split('/').next().unwrap_or_default().to_owned();
    let size = external.size_kb.map(|kb| l.size(u64::from(kb) * 1000));
    let note = external.note.get(l.lang).to_owned();
    let around = opened.around(l);
    Ok(Page::ok(ExternalPage { around, note, url, host, size, shell }).into_response())
}
