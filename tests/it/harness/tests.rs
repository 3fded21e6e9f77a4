//! The harness itself, against an app of a few lines: one that sees too little would hold nothing.

use axum::Router;
use axum::extract::RawForm;
use axum::response::{Html, IntoResponse as _, Redirect};
use axum::routing::get;
use kernel::db::Engine;
use rstest::rstest;

use super::client::Client;
use super::database::TestDb;
use super::log::Log;

fn page(body: &str) -> Html<String> {
    Html(format!("<!doctype html><html lang=\"en\"><title>A page</title><body>{body}</body></html>"))
}

const FORM: &str = r#"<form method="post" action="/form">
    <input name="name" value="Ana"><input type="hidden" name="key" value="k1">
    <input type="checkbox" name="grade" value="k" checked><input type="checkbox" name="grade" value="1">
    <select name="zone"><option value="a">A</option><option value="b" selected>B</option></select>
    <textarea name="why">Because &amp; so</textarea><input name="off" value="x" disabled>
    <button name="step" value="save">Save</button> <button formaction="/other">Leave <b>it</b></button></form>"#;

fn app() -> Router {
    let echo =
        |RawForm(body): RawForm| async move { page(&format!("<p>{}</p>", String::from_utf8_lossy(&body))) };
    let other = || async { ([("set-cookie", "seen=1; Path=/")], Redirect::to("/cookies")).into_response() };
    let cookies = |headers: axum::http::HeaderMap| async move {
        page(&format!("<p>{}</p>", headers.get("cookie").map_or("none", |c| c.to_str().unwrap())))
    };
    Router::new()
        .route("/form", get(|| async { page(FORM) }).post(echo))
        .route("/other", get(other).post(other))
        .route("/cookies", get(cookies))
        .route("/styled", get(|| async { page("<p style='color:red'>x</p>") }))
        .route("/twice", get(|| async { page("<p id=a></p><p id=a></p>") }))
}

#[tokio::test]
async fn a_form_is_sent_as_it_stands_on_the_page() {
    let page = Client::new(app()).get("/form").await;
    let sent = page.form("form").submit().await;
    assert_eq!(sent.text(), "name=Ana&key=k1&grade=k&zone=b&why=Because+%26+so&step=save");
}

#[tokio::test]
async fn a_form_is_sent_as_filled_in() {
    let page = Client::new(app()).get("/form").await;
    let form = page.form("form").set("zone", "a").add("grade", "1").set("name", "Luz").clear("why");
    assert_eq!(form.submit().await.text(), "key=k1&grade=k&zone=a&grade=1&name=Luz&step=save");
}

#[tokio::test]
#[should_panic(expected = "zone offers")]
async fn a_choice_that_is_not_offered_cannot_be_made() {
    let page = Client::new(app()).get("/form").await;
    drop(page.form("form").set("zone", "c"));
}

#[tokio::test]
#[should_panic(expected = "no field off")]
async fn a_disabled_field_cannot_be_filled_in() {
    let page = Client::new(app()).get("/form").await;
    drop(page.form("form").set("off", "y"));
}

#[tokio::test]
async fn a_button_may_send_elsewhere_and_cookies_are_kept_on_the_way() {
    let client = Client::new(app());
    let page = client.get("/form").await.form("form").press("Leave it").await;
    assert_eq!((page.path.as_str(), page.text().as_str()), ("/cookies", "seen=1"));
    assert_eq!(client.get("/cookies").await.text(), "seen=1");
    assert_eq!(Client::new(app()).get("/cookies").await.text(), "none");
}

#[tokio::test]
#[should_panic(expected = "blocked by the content policy")]
async fn an_inline_style_is_found() {
    Client::new(app()).get("/styled").await;
}

#[tokio::test]
#[should_panic(expected = "the id a twice")]
async fn an_id_used_twice_is_found() {
    Client::new(app()).get("/twice").await;
}

#[tokio::test]
async fn an_error_in_the_log_is_found() {
    let log = Log::start();
    tokio::spawn(async { tracing::error!(cause = "disk", "cannot store") }).await.unwrap();
    tracing::warn!("no error");
    let errors = log.take_errors();
    assert_eq!(errors.len(), 1);
    assert!(errors[0].contains("cannot store") && errors[0].contains("disk"), "{errors:?}");
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
#[should_panic(expected = "the facts are not what the evidence says")]
async fn progress_that_was_changed_by_hand_is_found_at_the_end(#[case] engine: Engine) {
    use sea_orm::ConnectionTrait as _;
    let app = crate::app::App::start(engine).await;
    app.demo().await;
    app.db().writer().execute_unprepared("UPDATE progress SET facts = '{}'").await.unwrap();
    app.finish().await;
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn each_test_has_a_migrated_database_of_its_own(#[case] engine: Engine) {
    use sea_orm::ConnectionTrait as _;
    let (one, two) = (TestDb::fresh(engine).await, TestDb::fresh(engine).await);
    one.db.writer().execute_unprepared("DELETE FROM seaql_migrations").await.unwrap();
    assert_ne!(one.address, two.address);
    let count = |db: kernel::Db| async move {
        let query = sea_orm::Statement::from_string(
            db.read().get_database_backend(),
            "SELECT version FROM seaql_migrations",
        );
        db.read().query_all_raw(query).await.unwrap().len()
    };
    assert_eq!(count(one.db).await, 0);
    assert!(count(two.db).await > 0);
}
