//! `/site/hue/210.css`: every colour is built from the brand's hue, so one property is the whole style sheet.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};

/// Where the style sheet of a hue stands. Its content follows from the address, so it is kept for ever.
pub(crate) fn address(hue: i32) -> String {
    format!("/site/hue/{hue}.css")
}

/// Answers `GET /site/hue/{hue}.css`.
pub(super) async fn show(Path(file): Path<String>) -> Response {
    match hue_of(&file) {
        Some(hue) => sheet(hue),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn sheet(hue: u16) -> Response {
    let css = format!("@layer tokens {{ :root {{ --brand-hue: {hue}; }} }}\n");
    let headers =
        [(CONTENT_TYPE, "text/css; charset=utf-8"), (CACHE_CONTROL, "public, max-age=31536000, immutable")];
    (headers, css).into_response()
}

fn hue_of(file: &str) -> Option<u16> {
    let digits = file.strip_suffix(".css")?;
    let hue: u16 = digits.parse().ok()?;
    // one address for each hue: no `007`, no `+7`
    (hue <= 360 && hue.to_string() == digits).then_some(hue)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_hues_of_the_circle_have_a_style_sheet() {
        assert_eq!((hue_of("0.css"), hue_of("360.css")), (Some(0), Some(360)));
        for none in ["361.css", "-1.css", "007.css", "+7.css", "7", "7;}.css", ".css"] {
            assert_eq!(hue_of(none), None, "{none}");
        }
    }
}
