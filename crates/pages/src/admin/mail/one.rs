//! One letter, in a demo only: elsewhere an admin would read other people's links.

use askama::Template;
use axum::Extension;
use axum::response::Response;
use http::{At, Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::Failure;
use kernel::outbox::queue;
use messages::mail::{Letter, Mailroom};
use uuid::Uuid;

use crate::dev::mail::shown_alone;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "admin/letter.html")]
pub(super) struct LetterPage {
    shell: Shell,
    id: Uuid,
    text: Option<String>,
}

/// Answers `GET /admin/mail/{event}`.
pub(super) async fn show(
    ctx: Context,
    Extension(mailroom): Extension<Mailroom>,
    At(id): At<Uuid>,
) -> Result<Page<LetterPage>, Fault> {
    let letter = waiting(&ctx, &mailroom, id).await?;
    let text = letter.as_ref().map(|letter| letter.text(&mailroom.dress())).transpose();
    let title = letter.map_or_else(|| fl!(ctx.locale, "mail-title"), |letter| letter.subject);
    let shell = frame::admin(&ctx, title, Place::Elsewhere).width("reading");
    Ok(Page::ok(LetterPage { shell, id, text: text.map_err(Fault::internal)? }))
}

/// Answers `GET /admin/mail/{event}/letter`.
pub(super) async fn letter(
    ctx: Context,
    Extension(mailroom): Extension<Mailroom>,
    At(id): At<Uuid>,
) -> Result<Response, Fault> {
    let letter = waiting(&ctx, &mailroom, id).await?.ok_or_else(Fault::not_found)?;
    shown_alone(&letter, &mailroom.dress())
}

async fn waiting(ctx: &Context, mailroom: &Mailroom, id: Uuid) -> Result<Option<Letter>, Fault> {
    let row = queue::find(ctx.db.read(), id).await.map_err(Failure::from)?;
    let row = row.filter(|_| ctx.state.demo).ok_or_else(Fault::not_found)?;
    Ok(mailroom.preview(&row, ctx.moment).await.map_err(Failure::from)?)
}
