use axum::http::Method;
use rstest::rstest;

use super::app::{app, ask, state};
use crate::{Access, Lanes, Route, fold, layers, page};

fn rows() -> Vec<Route> {
    vec![
        page(Method::GET, "/", Access::Public, || async { "x".repeat(10_000) }),
        page(Method::GET, "/account", Access::SignedIn, || async { "own" }),
        page(
            Method::POST,
            "/",
            Access::Public,
            |body: axum::body::Bytes| async move { body.len().to_string() },
        ),
        page(Method::POST, "/upload", Access::Public, |body: axum::body::Bytes| async move {
            body.len().to_string()
        })
        .up_to(3_000_000),
        page(Method::GET, "/assets/a.css", Access::Anyone, || async {
            ([("cache-control", "public, immutable")], "a{}")
        }),
    ]
}

#[rstest]
#[case("GET /")]
#[case("GET /assets/a.css")]
#[case("GET /nowhere")]
#[case("GET /account")]
#[case("POST /")]
#[case("DELETE /")]
#[tokio::test]
async fn every_answer_has_the_policies(#[case] line: &str) {
    let state = state("https://learn.example.org", Lanes::new(9, 9)).await;
    let app = layers::wrap(fold(rows()).0, &state);
    let answer = ask(&app, line, &["host: learn.example.org"], "").await;
    assert_eq!(answer.header("content-security-policy"), layers::CONTENT_POLICY);
    assert_eq!(answer.header("permissions-policy"), layers::PERMISSIONS_POLICY);
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    assert_eq!(answer.header("referrer-policy"), "same-origin");
    assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin");
    assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin");
    assert_eq!(answer.header("strict-transport-security"), "max-age=63072000; includeSubDomains");
    assert!(!answer.header("x-request-id").is_empty());
}

#[tokio::test]
async fn strict_transport_is_not_promised_on_loopback() {
    let answer = ask(&app(rows()).await, "GET /", &[], "").await;
    assert_eq!(answer.header("strict-transport-security"), "");
}

#[tokio::test]
async fn what_is_made_for_one_person_is_kept_nowhere() {
    let app = app(rows()).await;
    assert_eq!(ask(&app, "GET /account", &["as: learner"], "").await.header("cache-control"), "no-store");
    assert_eq!(ask(&app, "GET /nowhere", &["as: learner"], "").await.header("cache-control"), "no-store");
    assert_eq!(ask(&app, "GET /", &[], "").await.header("cache-control"), "private, no-cache");
    let asset = ask(&app, "GET /assets/a.css", &["as: learner"], "").await;
    assert_eq!(asset.header("cache-control"), "public, immutable");
}

#[rstest]
#[case(&[], 403)]
#[case(&["sec-fetch-site: cross-site"], 403)]
#[case(&["sec-fetch-site: same-origin"], 200)]
#[case(&["origin: http://localhost:4000"], 200)]
#[case(&["origin: http://localhost:4001"], 403)]
#[tokio::test]
async fn forms_of_other_sites_are_refused(#[case] headers: &[&str], #[case] status: u16) {
    assert_eq!(ask(&app(rows()).await, "POST /", headers, "").await.status, status);
}

#[rstest]
#[case("localhost:4000", 200)]
#[case("127.0.0.1", 200)]
#[case("evil.example", 421)]
#[tokio::test]
async fn unknown_hosts_are_misdirected(#[case] host: &str, #[case] status: u16) {
    assert_eq!(ask(&app(rows()).await, "GET /", &[&format!("host: {host}")], "").await.status, status);
}

#[tokio::test]
async fn bodies_are_limited_by_row() {
    let app = app(rows()).await;
    let own = ["sec-fetch-site: same-origin"];
    assert_eq!(ask(&app, "POST /", &own, vec![0; 1_000_000]).await.status, 200);
    assert_eq!(ask(&app, "POST /", &own, vec![0; 1_000_001]).await.status, 413);
    assert_eq!(ask(&app, "POST /upload", &own, vec![0; 2_000_000]).await.status, 200);
}

#[rstest]
#[case("zstd, br, gzip", "zstd")]
#[case("br, gzip", "br")]
#[case("gzip", "gzip")]
#[case("identity", "")]
#[tokio::test]
async fn pages_are_compressed_as_the_browser_can(#[case] accepted: &str, #[case] encoding: &str) {
    let answer = ask(&app(rows()).await, "GET /", &[&format!("accept-encoding: {accepted}")], "").await;
    assert_eq!(answer.header("content-encoding"), encoding);
}
