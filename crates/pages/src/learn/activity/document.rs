//! A sheet to fill in or to keep: shown on the page, and as the files to print with their sizes told.

use askama::Template;
use axum::response::{IntoResponse as _, Response};
use http::{Fault, Page};
use i18n_embed_fl::fl;
use modules::activity::content;
use modules::markup::{CleanHtml, render, split_title};
use text::Locale;

use super::{Around, Finish, Opened};
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "learn/activity/document.html")]
struct DocumentPage {
    shell: Shell,
    around: Around,
    lang: &'static str,
    body: CleanHtml,
    pages: u32,
    files: Vec<File>,
}

/// A file to print.
struct File {
    href: String,
    words: String,
}

/// The page of a sheet.
///
/// # Errors
/// None of its own.
pub(super) fn answer(opened: &Opened, document: &content::Document) -> Result<Response, Fault> {
    let shell = opened.shell();
    let (lang, text) = document.body.shown(shell.locale.lang);
    let body = render(split_title(text).1);
    let around = opened.around(&shell.locale);
    let files = files(opened, &shell.locale, document);
    let page = DocumentPage { around, lang: lang.tag(), body, pages: document.pages, files, shell };
    Ok(Page::ok(page).into_response())
}

fn files(opened: &Opened, l: &Locale, document: &content::Document) -> Vec<File> {
    let named = document.files.languages().filter_map(|lang| {
        let name = document.files.exact(lang)?;
        Some((lang, name, opened.learning.taught.tree.media.get(name)?))
    });
    let file = |(lang, name, media): (kernel::Lang, &str, &modules::curriculum::tree::MediaNode)| {
        let size = l.size(media.bytes.unsigned_abs());
        let language = l.language_name(lang);
        let words = fl!(l, "learn-file", language = language, size = size);
        File { href: crate::learn::media_path(name), words }
    };
    named.map(file).collect()
}
