//! A module that waits for the one before: closed until that is completed, then open, on the page, by the API and for
//! evidence; its day says nothing.

use axum::http::Method;
use serde_json::{Value, json};

use super::cohort;
use crate::app::App;
use crate::harness::client::Client;
use crate::on_both;

/// Lets every module of a cohort but the first wait.
async fn wait(admin: &Client, cohort: &str) {
    let page = admin.get(&format!("/admin{cohort}/modules")).await.with_status(200);
    let mut form = page.form("#release");
    for name in page.attributes("#release select", "name") {
        form = form.set(&name, "after");
    }
    let saved = form.submit().await.with_status(200);
    assert_eq!(saved.attributes("#release option[value=after][selected]", "value").len(), 3);
}

/// Someone who comes late and has done nothing, with the id of their enrolment.
async fn newcomer(app: &App, admin: &Client, cohort: &str) -> (Client, Client, String) {
    let people = [("people", "visitor@demo.example"), ("reason", "Moved here"), ("confirm", "yes")];
    admin.post(&format!("/admin{cohort}/enrolments"), &people).await.with_status(200);
    app.outbox().await;
    let program = app.program_of("visitor@demo.example").await;
    let me = program.call(Method::GET, "/api/v1/me", None).await.with_status(200).json();
    let enrolment = me["enrolments"][0]["id"].as_str().unwrap().to_owned();
    (app.signed_in_as("visitor@demo.example").await, program, enrolment)
}

async fn modules(program: &Client, cohort: &str) -> Vec<Value> {
    let read = program.call(Method::GET, &format!("/api/v1{cohort}/modules"), None).await;
    read.with_status(200).json()["items"].as_array().unwrap().clone()
}

fn open(modules: &[Value]) -> Vec<bool> {
    modules.iter().map(|module| module["open"].as_bool().unwrap()).collect()
}

/// What becomes of marking the first page of a module done.
async fn mark(program: &Client, enrolment: &str, module: &Value, n: u128) -> Value {
    let all = module["activities"].as_array().unwrap();
    let page = all.iter().find(|activity| activity["kind"] == "page").unwrap();
    let id = uuid::Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + n);
    let item = json!({ "id": id, "enrolment": enrolment, "activity": page["id"], "kind": "marked_done" });
    let sent = program.call(Method::POST, "/api/v1/evidence", Some(json!({ "items": [item] }))).await;
    sent.with_status(200).json()["items"][0].clone()
}

on_both!(a_module_that_waits_opens_when_the_one_before_is_completed_and_on_no_day, |app| async {
    app.demo().await;
    let learner = app.signed_in_as("learner@demo.example").await;
    let cohort = cohort(&learner).await;
    let admin = app.signed_in_as("admin@demo.example").await;
    let (newcomer, program, enrolment) = newcomer(app, &admin, &cohort).await;
    let by_day = open(&modules(&program, &cohort).await);
    assert!(by_day[1], "the second module is open by its day: {by_day:?}");

    wait(&admin, &cohort).await;
    let all = modules(&program, &cohort).await;
    assert_eq!(open(&all), [true, false, false, false]);
    let refused = mark(&program, &enrolment, &all[1], 1).await;
    assert_eq!((&refused["result"], &refused["code"]), (&json!("refused"), &json!("activity_not_open")));
    let address = |module: &Value| format!("{cohort}/modules/{}", module["id"].as_str().unwrap());
    let closed = newcomer.get(&address(&all[1])).await.with_status(200);
    assert!(closed.says("once you have completed the one before it"), "{}", closed.text());

    let page = admin.get(&format!("/facilitate{cohort}/learners/{enrolment}")).await.with_status(200);
    let first = page.attribute("#subject optgroup option", "value");
    let form = page.form("form[action$='/decisions']").set("subject", &first).set("kind", "excused");
    form.set("reason", "Did the same course elsewhere").submit().await.with_status(200);
    app.outbox().await;
    let all = modules(&program, &cohort).await;
    assert_eq!(open(&all), [true, true, false, false]);
    assert_eq!(mark(&program, &enrolment, &all[1], 2).await["result"], "accepted");
    let opened = newcomer.get(&address(&all[1])).await.with_status(200);
    assert!(!opened.says("once you have completed the one before it"), "{}", opened.text());
    assert!(open(&modules(&app.program_of("learner@demo.example").await, &cohort).await)[0]);
});
