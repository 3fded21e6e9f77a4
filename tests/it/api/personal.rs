//! Personal access tokens: made on a page after a fresh proof, shown once, used by a program, taken back.

use auth::{Role, Scope};
use axum::http::Method;
use chrono::TimeDelta;
use serde_json::json;

use crate::app::App;
use crate::harness::client::Client;
use crate::harness::page::Page;
use crate::on_both;

async fn ada(app: &App) -> Client {
    let ada = app.person("ada@example.org", "Ada King").await;
    app.signed_in(ada).await
}

async fn make(browser: &Client, scope: &str, days: &str) -> Page {
    let form = browser.get("/account/tokens/new").await.form("#make");
    form.set("token_name", "Report of May").set("scope", scope).set("days", days).submit().await
}

async fn made(app: &App, browser: &Client, scope: &str) -> Client {
    let page = make(browser, scope, "30").await.with_status(200);
    app.visitor().with_token(&page.text_of(".secret code"))
}

async fn me(program: &Client) -> u16 {
    program.call(Method::GET, "/api/v1/me", None).await.status.as_u16()
}

on_both!(a_token_made_on_the_page_is_its_persons_until_it_is_taken_back, |app| async {
    let browser = ada(app).await;
    let program = made(app, &browser, "write").await;
    assert_eq!(app.outbox().await, ["security_notice"], "its person is told");
    let own = program.call(Method::GET, "/api/v1/me", None).await.with_status(200).json();
    assert_eq!(own["person"]["email"], "ada@example.org");
    app.site.upkeep.once().await;
    let list = browser.get("/account/tokens").await;
    assert!(list.says("Report of May") && !list.says("never used") && !list.body.contains("wm_pat_"));
    list.form(".checks form[method=post]").submit().await.with_status(200);
    assert_eq!(me(&program).await, 401);
    assert!(browser.get("/account/tokens").await.says("You have no tokens"));
});

on_both!(a_token_that_reads_changes_nothing, |app| async {
    let browser = ada(app).await;
    let (reads, writes) = (made(app, &browser, "read").await, made(app, &browser, "write").await);
    app.outbox().await;
    let evidence = || Some(json!({ "items": [] }));
    let refused = reads.call(Method::POST, "/api/v1/evidence", evidence()).await.with_status(403);
    assert_eq!(refused.problem(), "token_reads_only");
    let taken = writes.call(Method::POST, "/api/v1/evidence", evidence()).await;
    assert_ne!(taken.status.as_u16(), 403);
    assert_eq!((me(&reads).await, me(&writes).await), (200, 200));
});

on_both!(a_token_ends_on_its_day_and_with_a_suspension, |app| async {
    let browser = ada(app).await;
    let (first, second) = (made(app, &browser, "read").await, made(app, &browser, "read").await);
    app.outbox().await;
    let boss = app.person("admin@example.org", "Ingrid Solberg").await;
    app.grant(boss, Role::Admin, Scope::Site).await;
    let ada = auth::person::queries::by_email(app.db().read(), "ada@example.org").await.unwrap().unwrap();
    assert_eq!(me(&first).await, 200);
    let page = app.signed_in(boss).await.get(&format!("/admin/people/{}", ada.id)).await;
    page.form("#access").submit().await.with_status(200);
    assert_eq!((me(&first).await, me(&second).await), (401, 401), "at the next request");
    let page = app.signed_in(boss).await.get(&format!("/admin/people/{}", ada.id)).await;
    page.form("#access").submit().await.with_status(200);
    assert_eq!(me(&first).await, 401, "who is let in again makes new ones");
    let third = made(app, &app.signed_in(ada.id).await, "read").await;
    app.outbox().await;
    app.clock.set(app.clock.now().utc() + TimeDelta::days(30) - TimeDelta::seconds(1));
    assert_eq!(me(&third).await, 200);
    app.clock.set(app.clock.now().utc() + TimeDelta::seconds(1));
    assert_eq!(me(&third).await, 401);
});

on_both!(making_a_token_asks_for_a_fresh_proof_a_name_and_a_life, |app| async {
    let browser = ada(app).await;
    let empty = browser.get("/account/tokens/new").await.form("#make").set("token_name", " ").submit().await;
    assert!(empty.with_status(422).has("#token_name-error"));
    let form = browser.get("/account/tokens/new").await.form("#make").set("token_name", "Late");
    app.clock.set(app.clock.now().utc() + TimeDelta::minutes(11));
    assert!(form.submit().await.path.starts_with("/account/proof"));
    assert!(browser.get("/account/tokens/new").await.path.starts_with("/account/proof"));
});

on_both!(a_program_takes_back_the_token_it_shows_and_no_other, |app| async {
    let browser = ada(app).await;
    let (one, other) = (made(app, &browser, "write").await, made(app, &browser, "write").await);
    app.outbox().await;
    one.call(Method::DELETE, "/api/v1/tokens/current", None).await.with_status(204);
    assert_eq!((me(&one).await, me(&other).await), (401, 200));
});

on_both!(a_new_password_ends_tokens_too, |app| async {
    app.demo().await;
    app.outbox().await;
    let browser = app.signed_in_as("learner@demo.example").await;
    let program = made(app, &browser, "read").await;
    assert_eq!(me(&program).await, 200);
    let form = browser.get("/account/security").await.form("form[action='/account/password']");
    let form = form.set("password", server::demo::PASSWORD).set("new_password", "a hundred quiet harbours");
    form.submit().await.with_status(200);
    app.outbox().await;
    assert_eq!(me(&program).await, 401);
});

on_both!(nobody_takes_back_another_persons_token, |app| async {
    let browser = ada(app).await;
    let program = made(app, &browser, "read").await;
    app.outbox().await;
    let eve = app.person("eve@example.org", "Eve").await;
    let path = browser.get("/account/tokens").await.attribute(".checks form[method=post]", "action");
    assert_eq!(app.signed_in(eve).await.post(&path, &[]).await.status, 404);
    assert_eq!(me(&program).await, 200);
});

/// Where someone stands, as an answer tells it.
fn standing(page: &Page) -> (u32, u32) {
    let number = |name: &str| page.headers[name].to_str().unwrap().parse().unwrap();
    (number("ratelimit-limit"), number("ratelimit-remaining"))
}

async fn requests_are_counted(engine: kernel::db::Engine) {
    let app = &App::counting(engine, 5).await;
    let person = app.person("ada@example.org", "Ada King").await;
    let (browser, program) = (app.signed_in(person).await, app.program_of("ada@example.org").await);
    assert_eq!(standing(&program.call(Method::GET, "/api/v1/me", None).await), (5, 4));
    let page = browser.get("/account").await.with_status(200);
    assert!(!page.headers.contains_key("ratelimit-limit"), "people do not read it");
    assert_eq!(standing(&program.call(Method::GET, "/api/v1/me", None).await), (5, 2), "pages count too");
    for _ in 0..2 {
        program.call(Method::GET, "/api/v1/me", None).await.with_status(200);
    }
    let over = program.call(Method::GET, "/api/v1/me", None).await.with_status(429);
    assert_eq!((over.problem().as_str(), standing(&over)), ("too_many_tries", (5, 0)));
    assert!(over.headers.contains_key("retry-after") && over.headers.contains_key("ratelimit-reset"));
    assert_eq!(browser.get("/account").await.status, 429);
    assert_eq!(standing(&app.visitor().call(Method::GET, "/api/v1/catalogue", None).await), (50, 49));
    app.finish().await;
}

#[tokio::test]
async fn pages_and_the_api_count_together_sqlite() {
    requests_are_counted(kernel::db::Engine::Sqlite).await;
}

#[tokio::test]
async fn pages_and_the_api_count_together_postgres() {
    requests_are_counted(kernel::db::Engine::Postgres).await;
}
