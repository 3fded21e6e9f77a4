//! One's own account: signing in and out, language, profile and security.

mod language;
mod sign_in;
mod sign_out;

use axum::http::Method;
use http::{Access, Route, page};

/// The rows of these pages.
pub(crate) fn rows() -> Vec<Route> {
    vec![
        page(Method::GET, "/sign-in", Access::Public, sign_in::show),
        page(Method::POST, "/sign-in", Access::Public, sign_in::enter),
        page(Method::POST, "/sign-out", Access::Public, sign_out::leave),
        page(Method::POST, "/account/language", Access::SignedIn, language::choose),
    ]
}

/// Where someone wanted to go, where that is a path of this site and not the sign-in itself.
fn destination(to: &str) -> &str {
    http::own_path(to).filter(|path| !path.starts_with("/sign-")).unwrap_or("/")
}

#[cfg(test)]
mod tests {
    use super::destination;

    #[test]
    fn people_come_back_to_where_they_were_and_never_elsewhere() {
        assert_eq!(destination("/cohorts/7?tab=2"), "/cohorts/7?tab=2");
        for elsewhere in ["", "//evil.example", "https://evil.example", "/sign-in?to=/sign-in", "/sign-out"] {
            assert_eq!(destination(elsewhere), "/");
        }
    }
}
