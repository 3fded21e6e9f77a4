use axum::http::Method;
use axum::routing::get;
use rstest::rstest;

use super::app::{app, ask, state};
use crate::{Access, Context, Lanes, layers, page};

async fn speak(ctx: Context) -> String {
    format!("{} {} {}", ctx.locale.lang, ctx.locale.zone, ctx.moment.utc().timestamp_millis())
}

#[tokio::test]
async fn a_handler_without_a_guard_fails_closed() {
    let state = state("http://localhost:4000", Lanes::new(1, 1)).await;
    let app = layers::wrap(axum::Router::new().route("/", get(speak)), &state);
    let answer = ask(&app, "GET /", &["as: admin"], "").await;
    assert_eq!(answer.status, 500);
    assert!(!answer.text.contains("guard"), "the cause is not shown: {}", answer.text);
}

#[rstest]
#[case("/", &[], "en UTC")]
#[case("/", &["accept-language: fr, es-MX;q=0.8"], "es UTC")]
#[case("/", &["accept-language: es", "cookie: waymark-lang=en"], "en UTC")]
#[case("/?lang=es", &["cookie: waymark-lang=en"], "es UTC")]
#[case("/?lang=xx", &["accept-language: es"], "es UTC")]
#[case("/?lang=en", &["as: learner", "accept-language: en"], "es America/Chicago")]
#[tokio::test]
async fn the_accounts_language_and_zone_come_first(
    #[case] path: &str,
    #[case] headers: &[&str],
    #[case] expected: &str,
) {
    let app = app(vec![page(Method::GET, "/", Access::Public, speak)]).await;
    let answer = ask(&app, &format!("GET {path}"), headers, "").await;
    assert_eq!(answer.text, format!("{expected} 1652313599999"));
}

#[tokio::test]
async fn what_is_the_same_for_everybody_looks_nobody_up() {
    let app = app(vec![page(Method::GET, "/", Access::Anyone, speak)]).await;
    let answer = ask(&app, "GET /", &["as: learner"], "").await;
    assert!(answer.text.starts_with("en UTC"));
    assert_eq!(answer.header("cache-control"), "private, no-cache");
}
