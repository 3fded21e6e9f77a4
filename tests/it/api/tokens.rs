//! Tokens over the wire.

use axum::http::Method;
use serde_json::{Value, json};

use super::world::{email, read};
use crate::app::App;
use crate::harness::page::Page;
use crate::on_both;

async fn ask(app: &App, path: &str, body: Value) -> Page {
    app.visitor().call(Method::POST, path, Some(body)).await
}

async fn tokens(app: &App, who: &str) -> Value {
    let body = json!({ "email": email(who), "password": server::demo::PASSWORD });
    ask(app, "/api/v1/tokens", body).await.with_status(200).json()
}

fn text(value: &Value, field: &str) -> String {
    value[field].as_str().unwrap().to_owned()
}

on_both!(a_password_gives_tokens_that_say_who_one_is, |app| async {
    app.demo().await;
    let pair = tokens(app, "facilitator").await;
    assert_eq!(pair["expires_in"], 300);
    let program = app.visitor().with_token(&text(&pair, "access_token"));
    let me = read(&program, "/api/v1/me").await;
    assert_eq!(
        (&me["person"]["email"], &me["grants"][0]["role"]),
        (&json!(email("facilitator")), &json!("facilitator"))
    );
    let keys = app.visitor().call(Method::GET, "/.well-known/jwks.json", None).await.with_status(200).json();
    assert_eq!(keys["keys"][0]["alg"], "EdDSA");
});

on_both!(an_unknown_address_is_answered_like_a_wrong_password, |app| async {
    app.demo().await;
    let wrong = |who: &str| json!({ "email": who, "password": "not the password at all" });
    let known = ask(app, "/api/v1/tokens", wrong(&email("learner"))).await.with_status(401);
    let unknown = ask(app, "/api/v1/tokens", wrong("nobody@demo.example")).await.with_status(401);
    assert_eq!(known.problem(), "wrong_email_or_password");
    assert_eq!(known.json()["detail"], unknown.json()["detail"]);
});

on_both!(a_refresh_token_used_again_after_its_successor_ends_the_family, |app| async {
    app.demo().await;
    let first = tokens(app, "learner").await;
    let refresh = |pair: &Value| json!({ "refresh_token": pair["refresh_token"] });
    let second = ask(app, "/api/v1/tokens/refresh", refresh(&first)).await.with_status(200).json();
    let third = ask(app, "/api/v1/tokens/refresh", refresh(&second)).await.with_status(200).json();
    let reused = ask(app, "/api/v1/tokens/refresh", refresh(&first)).await.with_status(401);
    assert_eq!(reused.problem(), "refresh_token_reused");
    let program = app.visitor().with_token(&text(&third, "access_token"));
    assert_eq!(program.call(Method::GET, "/api/v1/me", None).await.status, 401);
    assert_eq!(app.outbox().await, ["security_notice"], "its person is told");
});

on_both!(fifty_refreshes_at_once_answer_with_one_lineage, |app| async {
    let ada = app.person("ada@example.org", "Ada King").await;
    let first = app.tokens(ada).await;
    let body = json!({ "refresh_token": first.refresh_token.reveal() });
    let asked = (0..50).map(|_| ask(app, "/api/v1/tokens/refresh", body.clone()));
    let answers: Vec<Value> =
        futures::future::join_all(asked).await.into_iter().map(|page| page.with_status(200).json()).collect();
    let lineages: std::collections::BTreeSet<_> = answers.iter().map(|a| text(a, "refresh_token")).collect();
    assert_eq!(lineages.len(), 1, "the same question has the same answer");
    let next = json!({ "refresh_token": answers[0]["refresh_token"] });
    ask(app, "/api/v1/tokens/refresh", next).await.with_status(200);
    // the first one shown again after its successor was used is theft
    assert_eq!(ask(app, "/api/v1/tokens/refresh", body).await.problem(), "refresh_token_reused");
    assert_eq!(app.outbox().await, ["security_notice"]);
});

on_both!(an_ended_token_is_nobodys_at_once, |app| async {
    app.demo().await;
    let program = app.program_of(&email("learner")).await;
    program.call(Method::DELETE, "/api/v1/tokens/current", None).await.with_status(204);
    assert_eq!(
        program.call(Method::GET, "/api/v1/me", None).await.with_status(401).problem(),
        "sign_in_needed"
    );
});

on_both!(the_api_takes_no_cookies_and_no_forged_tokens, |app| async {
    app.demo().await;
    let browser = app.signed_in_as(&email("admin")).await;
    assert_eq!(browser.call(Method::GET, "/api/v1/me", None).await.status, 401);
    let forged = app.visitor().with_token("eyJhbGciOiJub25lIn0.e30.");
    for path in ["/api/v1/me", "/api/v1/catalogue"] {
        assert_eq!(forged.call(Method::GET, path, None).await.status, 401, "{path}");
    }
});

on_both!(the_upkeep_stores_when_people_were_last_here, |app| async {
    app.demo().await;
    let browser = app.signed_in_as(&email("learner")).await;
    app.at("2026-06-17T11:20:00-04:00[America/New_York]");
    browser.get("/").await.with_status(200);
    app.site.upkeep.once().await;
    let person = auth::person::queries::by_email(app.db().read(), &email("learner")).await.unwrap().unwrap();
    assert_eq!(person.last_seen_at, Some(app.clock.now().utc()));
});
