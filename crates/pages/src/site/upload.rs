//! `POST /admin/site/logo`: the site's sign.

use auth::site::Settings;
use axum::Extension;
use axum::extract::Multipart;
use axum::response::{IntoResponse as _, Response};
use http::{Context, Fault, Page, see_other};
use i18n_embed_fl::fl;
use kernel::Storage;

use super::logo;
use super::settings::{SettingsPage, keep};
use crate::form::Faults;

/// The largest file: a sign is small.
const MOST_BYTES: usize = 500_000;
/// The largest body: the file and what is around it.
pub(super) const BODY: usize = MOST_BYTES + 20_000;

/// Stores a PNG, JPEG or WebP picture, known by its bytes.
pub(super) async fn put(
    ctx: Context,
    Extension(storage): Extension<Storage>,
    form: Multipart,
) -> Result<Response, Fault> {
    let bytes = file(form).await?;
    if bytes.len() > MOST_BYTES || logo::kind(&bytes).is_none() {
        let faults = Faults::one("logo", fl!(ctx.locale, "settings-logo-refused"));
        return Ok(Page::again(SettingsPage::of_now(&ctx, faults)).into_response());
    }
    let stored = storage.put(bytes).await?;
    let now = ctx.state.settings.now();
    keep(&ctx, Settings { logo: Some(stored.sha256), ..(*now).clone() }).await?;
    Ok(see_other("/admin/site").saying(&ctx, "toast-saved").into_response())
}

/// Answers `POST /admin/site/logo/removal`: the common sign again.
pub(super) async fn remove(ctx: Context) -> Result<Response, Fault> {
    let now = ctx.state.settings.now();
    keep(&ctx, Settings { logo: None, ..(*now).clone() }).await?;
    Ok(see_other("/admin/site").saying(&ctx, "toast-saved").into_response())
}

async fn file(mut form: Multipart) -> Result<Vec<u8>, Fault> {
    let unreadable = |error: axum::extract::multipart::MultipartError| Fault::malformed(error.body_text());
    while let Some(field) = form.next_field().await.map_err(unreadable)? {
        if field.name() == Some("logo") {
            return Ok(field.bytes().await.map_err(unreadable)?.to_vec());
        }
    }
    Ok(Vec::new())
}
