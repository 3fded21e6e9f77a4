//! `/site/logo-…`: the site's sign as it was uploaded, shut into a sandbox.

use axum::Extension;
use axum::extract::{Path, State as Shared};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use futures::TryStreamExt as _;
use http::{Fault, State};
use kernel::Storage;

/// Answers `GET /site/logo-{hash}`, for the sign in use and no other.
pub(super) async fn show(
    Shared(state): Shared<State>,
    Extension(storage): Extension<Storage>,
    Path(file): Path<String>,
) -> Result<Response, Fault> {
    let settings = state.settings.now();
    let Some(hash) = file.strip_prefix("logo-").filter(|hash| settings.logo.as_deref() == Some(hash)) else {
        return Ok(StatusCode::NOT_FOUND.into_response());
    };
    let path = format!("{}/{hash}", hash.get(..2).unwrap_or_default());
    let bytes = storage.read(&path, None, None).await?.bytes.try_concat().await?;
    let Some(kind) = kind(&bytes) else { return Ok(StatusCode::NOT_FOUND.into_response()) };
    let headers = [
        (CONTENT_TYPE, kind),
        (CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'"),
    ];
    Ok((headers, bytes).into_response())
}

/// The kind of a picture by its first bytes, whatever its name says; nothing but PNG, JPEG and WebP.
pub(crate) fn kind(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => Some("image/png"),
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("image/webp"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::kind;

    #[test]
    fn a_picture_is_known_by_its_bytes() {
        assert_eq!(kind(b"\x89PNG\r\n\x1a\nrest"), Some("image/png"));
        assert_eq!(kind(b"RIFF\0\0\0\0WEBPVP8 "), Some("image/webp"));
        for other in [&b"<svg xmlns='http://www.w3.org/2000/svg'>"[..], b"<html>", b"GIF89a", b""] {
            assert_eq!(kind(other), None);
        }
    }
}
