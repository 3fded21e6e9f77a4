use std::sync::atomic::{AtomicU32, Ordering};

use axum::http::Method;
use rstest::rstest;

use super::app::{app, ask};
use crate::{Access, Context, Fault, Route, api, page};

#[utoipa::path(get, path = "/api/v1/grid", responses((status = 200)))]
async fn grid(ctx: Context) -> Result<String, Fault> {
    Ok(ctx.person()?.name.clone())
}

#[utoipa::path(post, path = "/api/v1/grid", responses((status = 200)))]
async fn change() {}

fn rows() -> Vec<Route> {
    let hello = || async { "hello" };
    vec![
        page(Method::GET, "/catalogue", Access::Public, hello),
        page(Method::GET, "/account", Access::SignedIn, hello),
        page(Method::GET, "/facilitate", Access::Facilitator, hello),
        page(Method::GET, "/staff", Access::AnyStaff, hello),
        page(Method::GET, "/admin", Access::Admin, hello),
        page(Method::POST, "/admin", Access::Admin, hello),
        api(Access::Facilitator, utoipa_axum::routes!(grid)),
        api(Access::SignedIn, utoipa_axum::routes!(change)),
    ]
}

#[rstest]
#[case("", "/catalogue", 200)]
#[case("", "/account", 303)]
#[case("", "/facilitate", 303)]
#[case("somebody-unknown", "/account", 303)]
#[case("learner", "/account", 200)]
#[case("learner", "/facilitate", 404)]
#[case("learner", "/staff", 404)]
#[case("facilitator", "/facilitate", 200)]
#[case("facilitator", "/staff", 200)]
#[case("facilitator", "/admin", 404)]
#[case("observer", "/staff", 404)]
#[case("coordinator", "/staff", 200)]
#[case("admin", "/facilitate", 200)]
#[case("admin", "/admin", 200)]
#[tokio::test]
async fn pages_of_other_roles_do_not_exist(#[case] who: &str, #[case] path: &str, #[case] status: u16) {
    let answer = ask(&app(rows()).await, &format!("GET {path}"), &[&format!("as: {who}")], "").await;
    assert_eq!(answer.status, status, "{}", answer.text);
}

#[tokio::test]
async fn who_is_refused_never_reaches_the_handler() {
    static REACHED: AtomicU32 = AtomicU32::new(0);
    let press = || async { REACHED.fetch_add(1, Ordering::Relaxed).to_string() };
    let app = app(vec![page(Method::POST, "/admin", Access::Admin, press)]).await;
    for (who, status, reached) in
        [("", 303, 0), ("learner", 404, 0), ("facilitator", 404, 0), ("admin", 200, 1)]
    {
        let headers = [&format!("as: {who}"), "sec-fetch-site: same-origin"];
        assert_eq!(ask(&app, "POST /admin", &headers, "").await.status, status, "{who}");
        assert_eq!(REACHED.load(Ordering::Relaxed), reached, "{who}");
    }
}

#[tokio::test]
async fn a_visitor_comes_back_to_the_page_after_signing_in() {
    let answer = ask(&app(rows()).await, "GET /account?tab=2", &[], "").await;
    assert_eq!(answer.header("location"), "/sign-in?to=%2Faccount%3Ftab%3D2");
}

#[rstest]
#[case(&[], 401)]
#[case(&["as: facilitator"], 401)]
#[case(&["authorization: Bearer facilitator"], 200)]
#[case(&["authorization: bearer facilitator"], 200)]
#[case(&["authorization: Basic facilitator"], 401)]
#[case(&["authorization: Bearer forged"], 401)]
#[case(&["authorization: Bearer learner"], 404)]
#[tokio::test]
async fn the_api_takes_tokens_and_no_cookies(#[case] headers: &[&str], #[case] status: u16) {
    let answer = ask(&app(rows()).await, "GET /api/v1/grid", headers, "").await;
    assert_eq!(answer.status, status, "{}", answer.text);
    if status == 401 {
        assert_eq!(answer.header("www-authenticate"), "Bearer");
        assert_eq!(answer.json()["code"], "sign_in_needed");
    }
}

#[tokio::test]
async fn a_token_for_reading_changes_nothing() {
    let app = app(rows()).await;
    let reader = ["authorization: Bearer reader"];
    let answer = ask(&app, "POST /api/v1/grid", &reader, "").await;
    assert_eq!((answer.status, answer.json()["code"].as_str()), (403, Some("token_reads_only")));
}

#[test]
fn the_table_says_every_row_and_the_description_which_need_a_token() {
    let (_, description, facts) = crate::fold(rows());
    let lines: Vec<_> =
        facts.iter().map(|f| format!("{} {} {}", f.method, f.path, f.access.word())).collect();
    assert_eq!(lines.len(), 8);
    assert!(lines.contains(&"GET /api/v1/grid facilitator".to_owned()), "{lines:?}");
    let description = serde_json::to_value(description).unwrap();
    assert!(description["paths"]["/api/v1/grid"]["get"]["security"][0]["bearer"].is_array());
    assert!(description["paths"]["/api/v1/grid"]["post"].is_object());
}
