//! What forms answer with: another page, or the same page again.

use askama::Template;
use axum::http::StatusCode;
use axum::http::header::{HeaderName, HeaderValue, LOCATION, SET_COOKIE};
use axum::response::{AppendHeaders, Html, IntoResponse, Response};

use crate::{Context, Fault, cookies};

/// A rendered page.
#[derive(Clone, Copy, Debug)]
pub struct Page<T> {
    status: StatusCode,
    template: T,
}

impl<T> Page<T> {
    /// The page.
    pub const fn ok(template: T) -> Self {
        Self { status: StatusCode::OK, template }
    }

    /// The page of a form that was refused, with its faults and the values as typed.
    pub const fn again(template: T) -> Self {
        Self { status: StatusCode::UNPROCESSABLE_ENTITY, template }
    }

    /// The page with another status.
    pub const fn with_status(status: StatusCode, template: T) -> Self {
        Self { status, template }
    }
}

impl<T: Template> IntoResponse for Page<T> {
    fn into_response(self) -> Response {
        match self.template.render() {
            Ok(html) => (self.status, Html(html)).into_response(),
            Err(error) => Fault::internal(error).into_response(),
        }
    }
}

/// Where to go after a form was taken: an own relative path, by 303.
#[derive(Clone, Debug)]
pub struct SeeOther {
    path: String,
    cookies: Vec<HeaderValue>,
}

/// Goes to an own path after a form was taken. Anything else goes to the start page, so that no form can be made to
/// lead elsewhere.
#[must_use]
pub fn see_other(path: impl Into<String>) -> SeeOther {
    let path = path.into();
    let path = if own_path(&path).is_some() { path } else { "/".to_owned() };
    SeeOther { path, cookies: Vec::new() }
}

impl SeeOther {
    /// Says `key` (a message whose key starts with `toast-`) once on the next page.
    #[must_use]
    pub fn saying(self, ctx: &Context, key: &'static str) -> Self {
        self.cookie(cookies::set(&ctx.state.public_url, cookies::FLASH, key, Some(60)))
    }

    /// Sets a cookie on the way.
    #[must_use]
    pub fn cookie(mut self, line: HeaderValue) -> Self {
        self.cookies.push(line);
        self
    }
}

impl IntoResponse for SeeOther {
    fn into_response(self) -> Response {
        let cookies: Vec<(HeaderName, HeaderValue)> =
            self.cookies.into_iter().map(|c| (SET_COOKIE, c)).collect();
        (StatusCode::SEE_OTHER, [(LOCATION, self.path)], AppendHeaders(cookies)).into_response()
    }
}

/// The path, where it is one of this site: `/…`, but not `//host` nor what browsers read as that.
#[must_use]
pub fn own_path(path: &str) -> Option<&str> {
    let plain = path.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    let own = path.starts_with('/') && !path.starts_with("//");
    (plain && own).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("/cohorts/7?tab=2#x", true)]
    #[case("/", true)]
    #[case("//evil.example", false)]
    #[case("/\\evil.example", false)]
    #[case("https://evil.example", false)]
    #[case("javascript:alert(1)", false)]
    #[case("/a\r\nset-cookie: x", false)]
    #[case("/\t/evil.example", false)]
    #[case("", false)]
    fn redirects_stay_on_this_site(#[case] path: &str, #[case] own: bool) {
        assert_eq!(own_path(path).is_some(), own);
        let response = see_other(path).into_response();
        assert_eq!(response.headers()[LOCATION], if own { path } else { "/" });
    }
}
