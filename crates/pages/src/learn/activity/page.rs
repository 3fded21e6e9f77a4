//! A text to read.

use askama::Template;
use axum::response::{IntoResponse as _, Response};
use http::{Fault, Page};
use i18n_embed_fl::fl;
use modules::activity::content;
use modules::markup::{CleanHtml, render, split_title};

use super::{Around, Opened};
use crate::learn::activity::Finish;
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "learn/activity/page.html")]
struct PagePage {
    shell: Shell,
    around: Around,
    lang: &'static str,
    body: CleanHtml,
}

/// The page of a text.
///
/// # Errors
/// None of its own.
pub(super) fn answer(opened: &Opened, page: &content::Page) -> Result<Response, Fault> {
    let shell = opened.shell();
    let (lang, text) = page.body.shown(shell.locale.lang);
    let body = render(split_title(text).1);
    let around = opened.around(&shell.locale);
    Ok(Page::ok(PagePage { around, lang: lang.tag(), body, shell }).into_response())
}
