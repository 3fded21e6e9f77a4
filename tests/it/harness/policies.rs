//! The policies of the browser, which stand on every answer of the site: pages, calls, files, faults and redirects.

use axum::http::HeaderMap;

/// What pages may load, copied here so that a change of it is seen.
const CONTENT: &str = "default-src 'none'; script-src 'self'; \
    style-src 'self' 'sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps='; img-src 'self'; font-src 'self'; \
    connect-src 'self'; media-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; \
    base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default";
/// What files that people sent may do.
const SENT: &str = "sandbox; default-src 'none'";
/// Each other header with the values it may have; an address that is a secret is told to nobody.
const OTHERS: [(&str, &[&str]); 4] = [
    ("x-content-type-options", &["nosniff"]),
    ("referrer-policy", &["same-origin", "no-referrer"]),
    ("cross-origin-opener-policy", &["same-origin"]),
    ("cross-origin-resource-policy", &["same-origin"]),
];
/// What no page may use unless it says so itself.
const SHUT: [&str; 4] = ["geolocation=()", "payment=()", "usb=()", "display-capture=()"];

/// Fails where an answer lacks one of them.
#[track_caller]
pub fn hold(path: &str, status: u16, headers: &HeaderMap) {
    let told = format!("{path} ({status})");
    let value = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let content = value("content-security-policy");
    // a letter is shown with the styles in it that mail programs need
    let letter = path.contains("/mail/") && content.starts_with("default-src 'none'");
    assert!(content == CONTENT || content == SENT || letter, "the content policy of {told}: {content:?}");
    for (name, expected) in OTHERS {
        assert!(expected.contains(&value(name)), "{name} of {told}: {:?}", value(name));
    }
    let permissions = value("permissions-policy");
    assert!(SHUT.iter().all(|shut| permissions.contains(shut)), "permissions of {told}: {permissions:?}");
    for name in ["x-request-id", "cache-control"] {
        assert!(headers.contains_key(name), "{told} lacks {name}");
    }
}
