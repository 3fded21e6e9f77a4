//! Making up a missed webinar: its recording and an accepted reflection, in time.

use axum::http::Method;
use serde_json::json;

use super::{cohort, learner};
use crate::app::App;
use crate::harness::client::Client;
use crate::harness::page::Page;
use crate::on_both;

const WORK: &str = "form[action$='/work']";

on_both!(a_missed_webinar_is_made_up_by_its_recording_and_an_accepted_reflection, |app| async {
    let _ = learner(app).await;
    let (_, missed, page) = missed(app).await;
    let again = page.form(WORK).set("text", "").press("Hand in").await.with_status(422);
    assert!(again.has("error-summary a[href='#text']"), "an empty reflection is named");
    let sent = page.form(WORK).set("text", "I take the three questions to my route.").press("Hand in").await;
    assert!(sent.with_status(200).says("A facilitator reads it"));
    watch(&missed, &page).await;
    let facilitator = app.signed_in_as("facilitator@demo.example").await;
    let queue = facilitator.get(&format!("/facilitate{}/submissions", cohort(&missed).await)).await;
    let title = page.text_of("h1");
    let mut accepted = false;
    for href in queue.links("ul.checks a") {
        let read = facilitator.get(&href).await.with_status(200);
        if read.says("I take the three questions to my route.") {
            assert_eq!(read.text_of("h1"), title);
            let form = read.form("form[action$='/word']").set("reason", "Thank you.");
            form.press("Accept").await.with_status(200);
            accepted = true;
        }
    }
    assert!(accepted, "the reflection waits to be read");
    let made = missed.get(&page.path).await.with_status(200);
    assert!(made.text_of(".activity-end").contains("Make-up"), "{}", made.text_of(".activity-end"));
    assert!(!made.has(WORK) && made.says("Thank you."));
});

on_both!(when_its_time_is_over_nothing_is_taken_any_more, |app| async {
    let _ = learner(app).await;
    let (email, _, page) = missed(app).await;
    app.at("2026-07-05T12:00:00-04:00[America/New_York]");
    let missed = app.signed_in_as(&email).await;
    assert!(!missed.get(&page.path).await.with_status(200).has(WORK));
    let id = uuid::Uuid::from_u128(3).to_string();
    let late = missed.post(&format!("{}/work", page.path), &[("id", &id), ("text", "Late.")]).await;
    assert_eq!(late.status, 404);
});

/// Someone who can still make up a webinar, with its page.
async fn missed(app: &App) -> (String, Client, Page) {
    let facilitator = app.signed_in_as("facilitator@demo.example").await;
    for email in learners(app).await {
        let client = app.signed_in_as(&email).await;
        client.post("/account/language", &[("lang", "en"), ("to", "/")]).await.with_status(200);
        let cohort = cohort(&client).await;
        for module in client.get(&cohort).await.links("ol.path h3 a") {
            for activity in client.get(&module).await.links(".activities h3 a") {
                let page = client.get(&activity).await;
                if !page.has("section[aria-labelledby=recording]") {
                    continue;
                }
                deny(&facilitator, &cohort, &page).await;
                let page = client.get(&activity).await;
                if page.has("section[aria-labelledby=make-up]") && page.has(WORK) {
                    return (email, client, page);
                }
            }
        }
    }
    panic!("nobody can make up a webinar")
}

/// Says that somebody was not there: what they attended, they missed.
async fn deny(facilitator: &Client, cohort: &str, page: &Page) {
    let part = |name| page.attribute("activity-opened", name);
    let path = format!("/facilitate{cohort}/learners/{}/decisions", part("data-enrolment"));
    let subject = part("data-activity");
    let key = format!("{}-{subject}", part("data-enrolment"));
    let word = [
        ("key", &*key),
        ("subject", &*subject),
        ("kind", "attendance_denied"),
        ("reason", "Someone else was there."),
    ];
    facilitator.post(&path, &word).await.with_status(200);
}

/// The learners of the running cohort.
async fn learners(app: &App) -> Vec<String> {
    use sea_orm::{ConnectionTrait as _, Statement};
    let query = "SELECT p.email FROM person p JOIN enrolment e ON e.person_id = p.id WHERE e.state = 'active' \
        AND e.cohort_id = (SELECT own.cohort_id FROM enrolment own JOIN person me ON me.id = own.person_id \
        WHERE me.email = 'learner@demo.example' AND own.state = 'active') ORDER BY p.email";
    let db = app.db().writer();
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), query)).await.unwrap();
    rows.iter().map(|row| row.try_get("", "email").unwrap()).collect()
}

/// Watches the whole recording.
async fn watch(learner: &Client, page: &Page) {
    let part = |name| page.attribute("watch-tracker", name);
    let view = page.attribute("svg.track", "viewBox");
    let total: f64 = view.split(' ').nth(2).unwrap().parse().unwrap();
    let item = json!({ "items": [{ "id": uuid::Uuid::from_u128(8), "enrolment": part("data-enrolment"),
        "activity": part("data-activity"), "kind": "watched", "media": part("data-media"),
        "ranges": [[0, total - 0.6]] }]});
    let body = serde_json::to_vec(&item).unwrap();
    let answer = learner.send(Method::POST, &part("action"), "application/json", body).await;
    assert_eq!(answer.json()["items"][0]["result"], "accepted", "{}", answer.body);
}
