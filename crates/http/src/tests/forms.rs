use axum::http::Method;
use axum::response::IntoResponse;
use kernel::{Id, Invalid};
use rstest::rstest;

use super::app::{app, ask, state};
use crate::reason::EdgeReason;
use crate::{
    Access, At, Body, Context, Fault, Fields, FromFields, Lanes, Page, Route, SeeOther, Typed, api, fold,
    health, layers, page, see_other,
};

enum Thing {}

struct Name(String);

impl FromFields for Name {
    fn from_fields(fields: &Fields) -> Result<Self, Invalid> {
        match fields.some("name") {
            Some(name) => Ok(Self(name.to_owned())),
            None => Err(Invalid::one("name", &EdgeReason::Invalid {})),
        }
    }
}

#[derive(askama::Template)]
#[template(ext = "html", source = "{{ toast }}|{{ why }}")]
struct Shown {
    toast: String,
    why: String,
}

async fn show(ctx: Context) -> Page<Shown> {
    Page::ok(Shown { toast: ctx.toast().unwrap_or_default(), why: String::new() })
}

async fn take(ctx: Context, form: Typed<Name>) -> Result<SeeOther, Page<Shown>> {
    let why = form.fields.get("why").to_owned();
    let name = form.value.map_err(|_| Page::again(Shown { toast: String::new(), why }))?;
    Ok(see_other(format!("/names/{}", name.0)).saying(&ctx, "toast-saved"))
}

#[utoipa::path(put, path = "/api/v1/things/{id}", params(("id" = String, Path)), responses((status = 200)))]
async fn put_thing(_ctx: Context, At(id): At<Id<Thing>>, body: Body<Vec<u8>>) -> impl IntoResponse {
    format!("{id} {}", body.value.len())
}

async fn two(At((one, other)): At<(Id<Thing>, Id<Thing>)>) -> Result<String, Fault> {
    Ok((one == other).to_string())
}

fn rows() -> Vec<Route> {
    let mut rows = vec![
        page(Method::GET, "/names", Access::Public, show),
        page(Method::POST, "/names", Access::Public, take),
        page(Method::GET, "/{one}/of/{other}", Access::Public, two),
        api(Access::Public, utoipa_axum::routes!(put_thing)),
    ];
    rows.extend(health::rows());
    rows
}

const FORM: [&str; 2] = ["sec-fetch-site: same-origin", "content-type: application/x-www-form-urlencoded"];
const ID: &str = "018f0000-0000-7000-8000-000000000001";

#[tokio::test]
async fn a_taken_form_leads_on_and_says_so_once() {
    let app = app(rows()).await;
    let taken = ask(&app, "POST /names", &FORM, "name=ada").await;
    assert_eq!((taken.status, taken.header("location")), (303, "/names/ada"));
    assert!(taken.header("set-cookie").starts_with("waymark-flash=toast-saved;"));
    let shown = ask(&app, "GET /names", &["cookie: waymark-flash=toast-saved"], "").await;
    assert_eq!(shown.text, "Saved|");
    assert!(shown.header("set-cookie").starts_with("waymark-flash=; "), "{}", shown.header("set-cookie"));
    let forged = ask(&app, "GET /names", &["cookie: waymark-flash=reason-internal"], "").await;
    assert_eq!(forged.text, "|");
}

#[tokio::test]
async fn a_refused_form_comes_back_with_what_was_typed() {
    let answer = ask(&app(rows()).await, "POST /names", &FORM, "name=+&why=%3Cb%3E").await;
    assert_eq!((answer.status, answer.text.as_str()), (422, "|&#60;b&#62;"));
}

#[tokio::test]
async fn a_form_of_another_kind_is_not_read() {
    let answer =
        ask(&app(rows()).await, "POST /names", &[FORM[0], "content-type: text/plain"], "name=a").await;
    assert_eq!(answer.status, 415);
}

#[rstest]
#[case(&format!("GET /{ID}/of/{ID}"), 200)]
#[case(&format!("GET /{ID}/of/7"), 404)]
#[case("GET /x/of/7", 404)]
#[tokio::test]
async fn what_is_no_id_names_nothing(#[case] line: &str, #[case] status: u16) {
    assert_eq!(ask(&app(rows()).await, line, &[], "").await.status, status);
}

#[rstest]
#[case("application/json", "[1,2]", 200, "")]
#[case("application/json; charset=utf-8", "[1,2]", 200, "")]
#[case("text/plain", "[1,2]", 415, "unsupported_media_type")]
#[case("application/json", "[1,", 400, "malformed")]
#[case("application/json", "[1,300]", 422, "wrong_value")]
#[tokio::test]
async fn bodies_of_the_api_say_what_is_wrong(
    #[case] kind: &str,
    #[case] body: &'static str,
    #[case] status: u16,
    #[case] code: &str,
) {
    let line = format!("PUT /api/v1/things/{ID}");
    let answer = ask(&app(rows()).await, &line, &[&format!("content-type: {kind}")], body).await;
    assert_eq!(answer.status, status, "{}", answer.text);
    if status != 200 {
        assert_eq!(answer.json()["code"], code);
    }
}

#[tokio::test]
async fn a_body_beyond_the_limit_is_a_problem_too() {
    let kind = ["content-type: application/json"];
    let answer =
        ask(&app(rows()).await, &format!("PUT /api/v1/things/{ID}"), &kind, vec![b' '; 1_000_001]).await;
    assert_eq!((answer.status, answer.json()["code"].as_str()), (413, Some("body_too_large")));
}

#[tokio::test]
async fn ready_means_that_the_database_answers() {
    let state = state("http://localhost:4000", Lanes::new(0, 0)).await;
    let app = layers::wrap(fold(rows()).0, &state);
    let watching = ["host: 10.0.0.7:4000"];
    assert_eq!(ask(&app, "GET /healthz", &watching, "").await.text, "up\n");
    assert_eq!(ask(&app, "GET /readyz", &watching, "").await.text, "ready\n");
    state.db.writer().clone().close().await.unwrap();
    let answer = ask(&app, "GET /readyz", &watching, "").await;
    assert_eq!((answer.status, answer.text.as_str()), (503, "the database does not answer\n"));
    assert_eq!(ask(&app, "GET /healthz", &watching, "").await.status, 200);
}
