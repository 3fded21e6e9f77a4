//! One's own account: coming in and leaving, language, profile and security.

mod browser;
mod entering;
mod language;
mod password;
mod profile;
mod proof;
mod reset;
mod security;
mod sign_in;
mod sign_ins;
mod sign_out;
mod theme;
mod welcome;

use axum::http::Method;
use http::{Access, Route, page};

/// The rows of these pages.
pub(crate) fn rows() -> Vec<Route> {
    entries().into_iter().chain(own()).collect()
}

fn entries() -> [Route; 8] {
    [
        page(Method::GET, "/sign-in", Access::Public, sign_in::show),
        page(Method::POST, "/sign-in", Access::Public, sign_in::enter),
        page(Method::POST, "/sign-out", Access::Public, sign_out::leave),
        page(Method::GET, "/welcome/{token}", Access::Secret, welcome::show),
        page(Method::POST, "/welcome/{token}", Access::Secret, welcome::begin),
        page(Method::GET, "/password/{token}", Access::Secret, reset::show),
        page(Method::POST, "/password/{token}", Access::Secret, reset::set),
        page(Method::POST, "/account/theme", Access::Public, theme::choose),
    ]
}

fn own() -> [Route; 9] {
    [
        page(Method::GET, "/account", Access::SignedIn, profile::show),
        page(Method::POST, "/account", Access::SignedIn, profile::save),
        page(Method::POST, "/account/language", Access::SignedIn, language::choose),
        page(Method::GET, "/account/security", Access::SignedIn, security::show),
        page(Method::POST, "/account/password", Access::SignedIn, password::change),
        page(Method::GET, "/account/proof", Access::SignedIn, proof::show),
        page(Method::POST, "/account/proof", Access::SignedIn, proof::give),
        page(Method::POST, "/account/sign-ins/end", Access::SignedIn, sign_ins::end_others),
        page(Method::POST, "/account/sign-ins/{sign_in}/end", Access::SignedIn, sign_ins::end_one),
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
