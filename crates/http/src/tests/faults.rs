use axum::http::{Method, StatusCode};
use kernel::{Failure, Invalid, StorageError};
use serde_json::json;

use super::app::{app, ask, state};
use crate::reason::EdgeReason;
use crate::{Access, Fault, Lanes, Route, fold, layers, page};

fn failing(path: &'static str, fault: impl Fn() -> Fault + Clone + Send + Sync + 'static) -> Route {
    page(Method::GET, path, Access::Public, move || std::future::ready(Err::<(), _>(fault())))
}

fn invalid() -> Fault {
    let mut invalid = Invalid::one("name", &EdgeReason::UnknownField { name: "<b>".into() });
    invalid.push("/items/3/ranges", &EdgeReason::WrongValue { what: "x".into() });
    invalid.into()
}

fn rows() -> Vec<Route> {
    vec![
        failing("/invalid", invalid),
        failing("/busy", || Fault::too_many(30)),
        failing("/broken", || Failure::from(StorageError::other("secret table is gone")).into()),
        failing("/clash", || Fault::from(Failure::conflict(EdgeReason::KeyReused {})).with("key", json!(7))),
        page(Method::GET, "/panic", Access::Public, panics),
        page(Method::GET, "/bare", Access::Public, || async { StatusCode::BAD_REQUEST }),
    ]
}

async fn panics() {
    panic!("secret of the handler");
}

#[tokio::test]
async fn a_problem_document_has_code_words_and_places() {
    let answer = ask(&app(rows()).await, "GET /invalid", &["accept: application/json"], "").await;
    assert_eq!((answer.status, answer.header("content-type")), (422, "application/problem+json"));
    let mut problem = answer.json();
    let request_id = problem.as_object_mut().unwrap().remove("request_id").unwrap();
    assert_eq!(request_id, answer.header("x-request-id"));
    let expected = json!({
        "type": "urn:waymark:problem:invalid",
        "title": "Something needs a change",
        "status": 422,
        "code": "invalid",
        "detail": "Some entries need a correction.",
        "errors": [
            { "pointer": "/name", "code": "unknown_field", "detail": "There is no field named <b> here." },
            { "pointer": "/items/3/ranges", "code": "wrong_value", "detail": "This value does not fit: x" },
        ],
    });
    assert_eq!(problem, expected);
}

#[tokio::test]
async fn further_members_stand_in_the_problem_document() {
    let answer =
        ask(&app(rows()).await, "GET /clash", &["accept: application/json", "accept-language: es"], "").await;
    assert_eq!((answer.status, &answer.json()["key"]), (409, &json!(7)));
    assert_eq!(answer.header("content-language"), "es");
    assert_eq!(answer.json()["title"], "Esto no concuerda con lo que ya existe");
}

#[tokio::test]
async fn a_page_of_a_fault_has_a_way_out_and_the_requests_id() {
    let answer = ask(&app(rows()).await, "GET /invalid", &["as: learner"], "").await;
    assert!(answer.header("content-type").starts_with("text/html"));
    assert!(answer.text.contains("lang=\"es\"") && answer.text.contains("href=\"/\""), "{}", answer.text);
    assert!(answer.text.contains(answer.header("x-request-id")));
    assert!(!answer.text.contains("<b>"), "typed values are escaped: {}", answer.text);
}

#[tokio::test]
async fn causes_are_never_shown() {
    let app = app(rows()).await;
    for path in ["/broken", "/panic"] {
        for headers in [&["accept: application/json"][..], &[]] {
            let answer = ask(&app, &format!("GET {path}"), headers, "").await;
            assert_eq!(answer.status, 500);
            assert!(!answer.text.contains("secret"), "{}", answer.text);
        }
    }
}

#[tokio::test]
async fn bare_statuses_get_words_too() {
    let app = app(rows()).await;
    for (line, status) in [("GET /nowhere", 404), ("POST /busy", 405), ("GET /bare", 400)] {
        let own = ["sec-fetch-site: same-origin"];
        let answer = ask(&app, line, &own, "").await;
        assert_eq!(answer.status, status);
        assert!(answer.text.contains("<h1>"), "{line}: {}", answer.text);
    }
    assert_eq!(ask(&app, "POST /busy", &["sec-fetch-site: none"], "").await.header("allow"), "GET,HEAD");
    assert_eq!(ask(&app, "GET /busy", &[], "").await.header("retry-after"), "30");
}

#[tokio::test]
async fn every_title_and_reason_of_the_edge_has_words() {
    for code in EdgeReason::CODES.iter().chain(crate::paging::PagingReason::CODES) {
        assert!(text::has(&kernel::Message::reason(code).key), "{code}");
    }
    for status in [400, 401, 403, 404, 405, 409, 413, 415, 421, 422, 429, 500, 503, 507] {
        assert!(text::has(&format!("error-title-{status}")), "{status}");
    }
}

#[tokio::test]
async fn when_there_is_no_room_others_are_sent_away() {
    let state = state("http://localhost:4000", Lanes::new(0, 1)).await;
    let rows = vec![
        page(Method::GET, "/", Access::Public, || async {}),
        page(Method::GET, "/join", Access::Public, || async {}).vital(),
        page(Method::GET, "/healthz", Access::Anyone, || async {}),
    ];
    let app = layers::wrap(fold(rows).0, &state);
    let answer = ask(&app, "GET /", &[], "").await;
    assert_eq!((answer.status, answer.header("retry-after")), (503, "2"));
    assert_eq!(ask(&app, "GET /join", &[], "").await.status, 200);
    assert_eq!(ask(&app, "GET /healthz", &[], "").await.status, 200);
}
