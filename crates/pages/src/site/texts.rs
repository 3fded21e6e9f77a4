//! The texts of the site: help, privacy, accessibility, about. Shipped in both languages, kept by admins.

use askama::Template;
use auth::site::{self, TextSlug};
use axum::response::{IntoResponse as _, Response};
use http::{Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::{Lang, Localized, StorageError};
use modules::markup::{self, CleanHtml};

use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "site/text.html")]
struct TextPage {
    shell: Shell,
    lang: Lang,
    body: CleanHtml,
    contact: Option<String>,
    facts: Vec<(String, String)>,
}

/// Answers `GET /help`.
pub(super) async fn help(ctx: Context) -> Result<Response, Fault> {
    show(&ctx, TextSlug::Help).await
}

/// Answers `GET /privacy`.
pub(super) async fn privacy(ctx: Context) -> Result<Response, Fault> {
    show(&ctx, TextSlug::Privacy).await
}

/// Answers `GET /accessibility`.
pub(super) async fn accessibility(ctx: Context) -> Result<Response, Fault> {
    show(&ctx, TextSlug::Accessibility).await
}

/// Answers `GET /about`.
pub(super) async fn about(ctx: Context) -> Result<Response, Fault> {
    show(&ctx, TextSlug::About).await
}

async fn show(ctx: &Context, slug: TextSlug) -> Result<Response, Fault> {
    let text = current(ctx, slug).await?;
    let (lang, markdown) = text.shown(ctx.locale.lang);
    let (title, rest) = markup::split_title(markdown);
    let page = TextPage {
        shell: frame::public(ctx, title.unwrap_or_default(), Place::Elsewhere).width("reading"),
        lang,
        body: markup::render(rest),
        contact: ctx.state.settings.now().contact.clone(),
        facts: if slug == TextSlug::About { facts(ctx) } else { Vec::new() },
    };
    Ok(Page::ok(page).into_response())
}

/// The text as admins keep it, else as it was shipped.
pub(super) async fn current(ctx: &Context, slug: TextSlug) -> Result<Localized, StorageError> {
    Ok(site::text(ctx.db.read(), slug).await?.unwrap_or_else(|| shipped(slug)))
}

/// What one needs to know to report a fault, and whose rules of time count here.
fn facts(ctx: &Context) -> Vec<(String, String)> {
    vec![
        (fl!(ctx.locale, "site-version"), env!("CARGO_PKG_VERSION").to_owned()),
        (fl!(ctx.locale, "site-zone-rules"), kernel::time::rules_version().to_owned()),
    ]
}

/// A text as it is shipped.
#[must_use]
pub(super) fn shipped(slug: TextSlug) -> Localized {
    let (en, es) = match slug {
        TextSlug::Help => (
            include_str!("../../../../content/site/help.en.md"),
            include_str!("../../../../content/site/help.es.md"),
        ),
        TextSlug::Privacy => (
            include_str!("../../../../content/site/privacy.en.md"),
            include_str!("../../../../content/site/privacy.es.md"),
        ),
        TextSlug::Accessibility => (
            include_str!("../../../../content/site/accessibility.en.md"),
            include_str!("../../../../content/site/accessibility.es.md"),
        ),
        TextSlug::About => (
            include_str!("../../../../content/site/about.en.md"),
            include_str!("../../../../content/site/about.es.md"),
        ),
    };
    Localized::pair(en, es)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_text_has_a_title_in_both_languages() {
        for (slug, lang) in TextSlug::ALL.into_iter().flat_map(|slug| Lang::ALL.map(|lang| (slug, lang))) {
            let text = shipped(slug);
            let (title, rest) = markup::split_title(text.exact(lang).unwrap());
            assert!(title.is_some_and(|title| !title.is_empty()), "{} {lang}", slug.word());
            assert!(!markup::render(rest).is_empty(), "{} {lang}", slug.word());
        }
    }
}
