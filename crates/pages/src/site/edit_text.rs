//! `/admin/texts`: admins keep the texts of the site.

use askama::Template;
use auth::authorize;
use auth::site::{self, KeepSite, TextSlug};
use axum::response::{IntoResponse as _, Response};
use http::{At, Context, Fault, Fields, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Lang, Localized, Tx};

use super::texts;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "site/texts.html")]
struct TextsPage {
    shell: Shell,
    slugs: [TextSlug; 4],
}

#[derive(Template)]
#[template(path = "site/edit-text.html")]
struct EditTextPage {
    shell: Shell,
    slug: TextSlug,
    bodies: Vec<(Lang, String, String)>,
}

/// Answers `GET /admin/texts`.
pub(super) async fn list(ctx: Context) -> Response {
    let shell = frame::admin(&ctx, fl!(ctx.locale, "texts-title"), Place::Elsewhere).width("form");
    Page::ok(TextsPage { shell, slugs: TextSlug::ALL }).into_response()
}

/// Answers `GET /admin/texts/{slug}`.
pub(super) async fn show(ctx: Context, At(slug): At<String>) -> Result<Response, Fault> {
    let slug = known(&slug)?;
    let text = texts::current(&ctx, slug).await?;
    let title = fl!(ctx.locale, "texts-name", slug = slug.word());
    let body = |lang: &Lang| {
        let name = fl!(ctx.locale, "language-name", tag = lang.tag());
        (*lang, name, text.exact(*lang).unwrap_or_default().to_owned())
    };
    let page = EditTextPage {
        shell: frame::admin(&ctx, title, Place::Elsewhere).width("form"),
        slug,
        bodies: Lang::ALL.iter().map(body).collect(),
    };
    Ok(Page::ok(page).into_response())
}

/// Answers `POST /admin/texts/{slug}`. A text that is empty in all languages is the shipped one again.
pub(super) async fn save(ctx: Context, At(slug): At<String>, fields: Fields) -> Result<Response, Fault> {
    let slug = known(&slug)?;
    let mut text = Localized::default();
    for lang in Lang::ALL {
        if let Some(body) = fields.some(lang.tag()) {
            text.set(lang, body);
        }
    }
    let text = if text.is_empty() { texts::shipped(slug) } else { text };
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let keep = move |tx: Tx| {
        let (actor, text) = (actor.clone(), text.clone());
        async move {
            let permit = authorize::<KeepSite>(&tx, &actor, (), moment).await?;
            site::save_text(&tx, &permit, slug, text, moment).await
        }
    };
    ctx.db.write(keep).await?;
    Ok(see_other(format!("/{}", slug.word())).saying(&ctx, "toast-saved").into_response())
}

fn known(word: &str) -> Result<TextSlug, Fault> {
    TextSlug::ALL.into_iter().find(|slug| slug.word() == word).ok_or_else(Fault::not_found)
}
