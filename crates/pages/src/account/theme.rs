//! `POST /account/theme`: light, dark, or as the device says, in this browser.

use axum::response::{IntoResponse as _, Response};
use http::{Context, Fields, cookies, own_path, see_other};

use crate::shell::Theme;

/// Keeps the choice in a cookie and goes back to the page.
pub(super) async fn choose(ctx: Context, fields: Fields) -> Response {
    let theme = Theme::of(fields.get("theme"));
    let to = own_path(fields.get("to")).unwrap_or("/account");
    see_other(to).cookie(cookies::theme(&ctx.state.public_url, theme.word())).into_response()
}
