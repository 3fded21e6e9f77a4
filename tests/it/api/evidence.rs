//! Evidence converges, and each item is judged alone.

use axum::http::Method;
use serde_json::{Value, json};

use super::world::{Running, absent, email, made, read};
use crate::harness::client::Client;
use crate::on_both;

const PATH: &str = "/api/v1/evidence";

async fn send(client: &Client, items: Vec<Value>) -> Vec<Value> {
    let answer = client.call(Method::POST, PATH, Some(json!({ "items": items }))).await;
    answer.with_status(200).json()["items"].as_array().unwrap().clone()
}

fn results(answers: &[Value], field: &str) -> Vec<String> {
    answers.iter().map(|answer| answer[field].as_str().unwrap_or_default().to_owned()).collect()
}

/// Everything that can be done with one click, in the modules that are open.
fn batch(running: &Running, enrolment: &str, first: u128) -> Vec<Value> {
    let mut items = Vec::new();
    for (n, activity) in (0..).zip(running.activities(true)) {
        let item = |id, kind| json!({ "id": made(id), "enrolment": enrolment, "activity": activity["id"], "kind": kind });
        items.push(item(first + 2 * n, "opened"));
        if activity["kind"] == "page" {
            items.push(item(first + 2 * n + 1, "marked_done"));
        }
    }
    items
}

/// What is concluded of the pages, which both learners do alone.
async fn pages(client: &Client, cohort: &str) -> Vec<(Value, Value)> {
    let progress = read(client, &format!("/api/v1/cohorts/{cohort}/progress")).await;
    let modules = progress["modules"].as_array().unwrap();
    let all = modules.iter().flat_map(|module| module["activities"].as_array().unwrap());
    all.filter(|a| a["kind"] == "page").map(|a| (a["id"].clone(), a["state"].clone())).collect()
}

on_both!(evidence_sent_five_times_shuffled_and_split_concludes_like_once, |app| async {
    app.demo().await;
    let running = Running::of(app).await;
    let solo = app.program_of(&email("solo")).await;
    let me = read(&solo, "/api/v1/me").await;
    let once = batch(&running, me["enrolments"][0]["id"].as_str().unwrap(), 1_000);
    assert!(results(&send(&solo, once).await, "result").iter().all(|result| result == "accepted"));

    let mut items = batch(&running, &running.enrolment, 2_000);
    items.reverse();
    let mut accepted = 0;
    for round in 0..5 {
        items.rotate_left(round * 3 + 1);
        for part in items.chunks(2 + round) {
            let told = results(&send(&running.learner, part.to_vec()).await, "result");
            accepted += told.iter().filter(|result| *result == "accepted").count();
            assert!(told.iter().all(|result| result == "accepted" || result == "duplicate"), "{told:?}");
        }
    }
    assert_eq!(accepted, items.len());
    assert_eq!(pages(&running.learner, &running.cohort).await, pages(&solo, &running.cohort).await);
});

on_both!(one_bad_item_refuses_that_item_only_and_answers_keep_their_order, |app| async {
    app.demo().await;
    let running = Running::of(app).await;
    let page = running.one("page", true);
    let item = |n, kind: &str| json!({ "id": made(n), "enrolment": running.enrolment, "activity": page, "kind": kind });
    let mut strange = item(3, "opened");
    strange["colour"] = json!("red");
    let mut early = item(4, "opened");
    early["activity"] = json!(running.one("page", false));
    let told = send(
        &running.learner,
        vec![item(1, "opened"), item(2, "present"), strange, early, item(5, "opened")],
    )
    .await;
    assert_eq!(results(&told, "result"), ["accepted", "refused", "refused", "refused", "accepted"]);
    assert_eq!(
        results(&told, "code"),
        ["", "present_only_from_join", "unknown_field", "activity_not_open", ""]
    );
    assert_eq!(results(&told, "id"), [made(1), made(2), made(3), made(4), made(5)]);
});

on_both!(an_id_that_was_used_for_something_else_is_refused_and_changes_nothing, |app| async {
    app.demo().await;
    let running = Running::of(app).await;
    let page = running.one("page", true);
    let item =
        |kind: &str| json!({ "id": made(1), "enrolment": running.enrolment, "activity": page, "kind": kind });
    assert_eq!(results(&send(&running.learner, vec![item("opened")]).await, "result"), ["accepted"]);
    let before = pages(&running.learner, &running.cohort).await;
    assert_eq!(results(&send(&running.learner, vec![item("marked_done")]).await, "code"), ["id_reused"]);
    assert_eq!(pages(&running.learner, &running.cohort).await, before);
});

on_both!(what_is_a_strangers_is_answered_like_what_does_not_exist, |app| async {
    app.demo().await;
    let running = Running::of(app).await;
    let page = running.one("page", true);
    let of = |enrolment: &str, activity: &str| json!({ "id": made(1), "enrolment": enrolment, "activity": activity, "kind": "opened" });
    let visitor = app.program_of(&email("visitor")).await;
    let strangers = send(&visitor, vec![of(&running.enrolment, &page), of(&absent(), &page)]).await;
    assert_eq!(strangers[0], strangers[1]);
    let other = send(&running.learner, vec![of(&absent(), &page), of(&running.enrolment, &absent())]).await;
    assert_eq!(results(&other, "code"), ["not_yours", "no_such_activity"]);
});

on_both!(a_batch_that_cannot_be_read_is_refused_whole_with_the_place_of_the_fault, |app| async {
    app.demo().await;
    let running = Running::of(app).await;
    let broken = running.learner.send(Method::POST, PATH, "application/json", b"{\"items\":[".to_vec()).await;
    assert_eq!(broken.with_status(400).problem(), "malformed");
    let wrong = running.learner.call(Method::POST, PATH, Some(json!({ "items": [{ "id": "x" }] }))).await;
    let wrong = wrong.with_status(422);
    assert_eq!(
        (wrong.problem().as_str(), &wrong.json()["errors"][0]["pointer"]),
        ("wrong_value", &json!("/items/0/id"))
    );
    let item =
        json!({ "id": made(1), "enrolment": running.enrolment, "activity": absent(), "kind": "opened" });
    let many = running.learner.call(Method::POST, PATH, Some(json!({ "items": vec![item; 501] }))).await;
    assert_eq!(many.with_status(422).problem(), "too_many");
    assert_eq!(app.visitor().call(Method::POST, PATH, Some(json!({ "items": [] }))).await.status, 401);
});
