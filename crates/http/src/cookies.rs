//! Reading and writing the few cookies there are.

use axum::http::header::{COOKIE, HeaderMap, HeaderValue};
use kernel::{Lang, Secret};

use crate::PublicUrl;

/// The name of the cookie that keeps the language of someone signed out.
pub const LANGUAGE: &str = "waymark-lang";

/// The name of the cookie that keeps the colours chosen in this browser.
pub const THEME: &str = "waymark-theme";

/// The name of the cookie that carries one short note over a redirect.
pub const FLASH: &str = "waymark-flash";

/// The value of a cookie, where the request has exactly one of that name. Two of one name mean that somebody else
/// set the second, so neither is believed.
#[must_use]
pub fn read<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let mut found = headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .filter(|(key, _)| *key == name)
        .map(|(_, value)| value);
    found.next().filter(|_| found.next().is_none())
}

/// Sets the sign-in cookie. `max_age` is in seconds; without it the cookie ends with the browser («this is not my
/// device»).
#[must_use]
pub fn sign_in(url: &PublicUrl, secret: &Secret, max_age: Option<u64>) -> HeaderValue {
    set(url, &url.cookie_name(), secret.reveal(), max_age)
}

/// Takes the sign-in cookie back.
#[must_use]
pub fn sign_out(url: &PublicUrl) -> HeaderValue {
    set(url, &url.cookie_name(), "", Some(0))
}

/// The name of the cookie that keeps which visit to a provider of single sign-on is under way.
#[must_use]
pub fn sign_on_name(url: &PublicUrl) -> String {
    format!("{}-sign-on", url.cookie_name())
}

/// Keeps which visit to a provider of single sign-on is under way in this browser, for some seconds.
#[must_use]
pub fn sign_on(url: &PublicUrl, ceremony: &Secret, seconds: u64) -> HeaderValue {
    set(url, &sign_on_name(url), ceremony.reveal(), Some(seconds))
}

/// Forgets it.
#[must_use]
pub fn sign_on_over(url: &PublicUrl) -> HeaderValue {
    set(url, &sign_on_name(url), "", Some(0))
}

/// The name of the cookie by which a browser is known to those who signed in with it.
#[must_use]
pub fn browser_name(url: &PublicUrl) -> String {
    format!("{}-browser", url.cookie_name())
}

/// Keeps by what a browser is known, beyond the end of a sign-in. `max_age` is in seconds; without it the cookie ends
/// with the browser.
#[must_use]
pub fn browser(url: &PublicUrl, secret: &Secret, max_age: Option<u64>) -> HeaderValue {
    set(url, &browser_name(url), secret.reveal(), max_age)
}

/// Keeps the language of someone signed out for a year.
#[must_use]
pub fn language(url: &PublicUrl, lang: Lang) -> HeaderValue {
    set(url, LANGUAGE, lang.tag(), Some(31_536_000))
}

/// Keeps the colours chosen in this browser for a year.
#[must_use]
pub fn theme(url: &PublicUrl, word: &str) -> HeaderValue {
    set(url, THEME, word, Some(31_536_000))
}

/// A cookie for this host alone, not readable by scripts and not sent from other sites. Times are spans, never
/// instants, so that the browser's clock does not matter.
pub(crate) fn set(url: &PublicUrl, name: &str, value: &str, max_age: Option<u64>) -> HeaderValue {
    let mut line = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax");
    if let Some(seconds) = max_age {
        line.push_str(&format!("; Max-Age={seconds}"));
    }
    if url.is_https() {
        line.push_str("; Secure");
    }
    HeaderValue::from_str(&line).unwrap_or(HeaderValue::from_static(""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn jar(lines: &[&str]) -> HeaderMap {
        lines.iter().map(|l| (COOKIE, HeaderValue::from_str(l).unwrap())).collect()
    }

    #[test]
    fn a_cookie_is_found_among_others() {
        assert_eq!(read(&jar(&["a=1; waymark-80=xyz", "b=2"]), "waymark-80"), Some("xyz"));
        assert_eq!(read(&jar(&["a=1"]), "waymark-80"), None);
    }

    #[test]
    fn two_cookies_of_one_name_are_not_believed() {
        assert_eq!(read(&jar(&["waymark-80=one; waymark-80=two"]), "waymark-80"), None);
    }

    #[test]
    fn with_https_the_cookie_is_secure_and_bound_to_the_host() {
        let url = "https://learn.example.org".parse().unwrap();
        assert_eq!(
            sign_in(&url, &Secret::presented("s"), Some(60)).to_str().unwrap(),
            "__Host-waymark=s; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure"
        );
    }

    #[test]
    fn on_someone_elses_device_the_cookie_ends_with_the_browser() {
        let url = "http://127.0.0.1:4000".parse().unwrap();
        let line = sign_in(&url, &Secret::presented("s"), None);
        assert_eq!(line.to_str().unwrap(), "waymark-4000=s; Path=/; HttpOnly; SameSite=Lax");
    }

    #[test]
    fn signing_out_takes_the_cookie_back() {
        let url = "http://127.0.0.1:4000".parse().unwrap();
        assert!(sign_out(&url).to_str().unwrap().contains("Max-Age=0"));
    }
}
