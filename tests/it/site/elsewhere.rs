//! What a page of another site sends in an admin's name is refused at every address that writes.

use axum::http::Method;

use super::pages::{Objects, Whose};
use super::state::dump;
use crate::app::App;
use crate::harness::client::{ADDRESS, Client};
use crate::on_both;

/// How another page's request arrives: what the browser says of its origin, and one more header.
type Way = (Option<&'static str>, Option<(&'static str, &'static str)>);

const WAYS: [Way; 10] = [
    (None, None),
    (Some("null"), None),
    (Some("https://evil.example"), None),
    (Some("http://127.0.0.1:4001"), None),
    (Some("https://127.0.0.1:4000"), None),
    (Some("http://127.0.0.1:4000.evil.example"), None),
    (Some(ADDRESS), Some(("sec-fetch-site", "cross-site"))),
    (Some(ADDRESS), Some(("sec-fetch-site", "same-site"))),
    (Some(ADDRESS), Some(("origin", "https://evil.example"))),
    (None, Some(("referer", "http://127.0.0.1:4000/"))),
];

/// What a form of another page can be sent as without asking first.
const KINDS: [&str; 3] =
    ["application/x-www-form-urlencoded", "multipart/form-data; boundary=edge", "text/plain"];

on_both!(what_another_site_sends_in_someones_name_is_refused, |app| async {
    app.demo().await;
    let objects = Objects::find(app, Whose::Ours).await;
    let admin = app.signed_in_as("admin@demo.example").await;
    let before = dump(app).await;
    let mut asked = 0;
    for (method, path) in unsafe_rows(app) {
        let path = objects.filled(&path);
        for (origin, header) in WAYS {
            for kind in KINDS {
                let client = way(&admin, origin, header);
                let answer = client.send(method.clone(), &path, kind, Vec::new()).await;
                let told = format!("{method} {path} from {origin:?} {header:?} as {kind}");
                assert_eq!(answer.status, 403, "{told}");
                asked += 1;
            }
        }
    }
    assert!(asked > 2000, "only {asked}");
    assert!(dump(app).await == before, "something was written");
});

on_both!(no_cookie_opens_a_call_of_the_api, |app| async {
    app.demo().await;
    let objects = Objects::find(app, Whose::Ours).await;
    let admin = app.signed_in_as("admin@demo.example").await;
    let before = dump(app).await;
    let open = ["public", "anyone", "secret"];
    for fact in app.site.facts.iter().filter(|fact| fact.path.starts_with("/api/")) {
        if open.contains(&fact.access.word()) {
            continue;
        }
        let path = objects.filled(&fact.path);
        let answer = admin.send(fact.method.clone(), &path, "application/json", b"{}".to_vec()).await;
        assert_eq!(answer.status, 401, "{} {path}", fact.method);
    }
    assert!(dump(app).await == before, "something was written");
});

fn unsafe_rows(app: &App) -> Vec<(Method, String)> {
    let rows = app.site.facts.iter().filter(|fact| !fact.method.is_safe() && !is_program(&fact.path));
    rows.map(|fact| (fact.method.clone(), fact.path.clone())).collect()
}

/// Addresses for programs, which show a token and never a cookie.
fn is_program(path: &str) -> bool {
    path.starts_with("/api/") || path.starts_with("/scim/")
}

fn way(admin: &Client, origin: Option<&'static str>, header: Option<(&'static str, &'static str)>) -> Client {
    let client = admin.clone().with_origin(origin);
    match header {
        Some((name, value)) => client.with_header(name, value),
        None => client,
    }
}
