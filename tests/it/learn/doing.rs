//! Today, and doing an activity.

use super::{cohort, learner};
use crate::on_both;

on_both!(today_names_the_next_session_the_path_and_what_is_missing, |app| async {
    let learner = learner(app).await;
    let today = learner.get("/").await.with_status(200);
    assert!(today.has(".sign time[datetime]"), "the next session is on the sign");
    assert_eq!(today.texts("ol.path > li").len(), 4, "the path has the four modules");
    assert!(today.has(".path li[aria-current=step]"), "one of them is where the learner is");
    assert!(today.says("missing"), "the certificate says what is missing");
});

on_both!(what_is_marked_done_is_done_from_then_on, |app| async {
    let learner = later(app).await;
    let path = readings(&learner).await;
    let page = learner.get(&path).await.with_status(200);
    let done = page.form(".activity-end form").submit().await;
    let done = learner.follow(done).await;
    assert!(done.has(".activity-end .badge[data-tone=brand]"), "{}", done.text_of(".activity-end"));
    assert!(!learner.get(&path).await.has(".activity-end form"), "there is no second press");
});

on_both!(evidence_of_another_persons_enrolment_is_refused, |app| async {
    let learner = later(app).await;
    let page = learner.get(&readings(&learner).await).await;
    let enrolment = page.attribute("activity-opened", "data-enrolment");
    let activity = page.attribute("activity-opened", "data-activity");
    let item = serde_json::json!({ "items": [{
        "id": uuid::Uuid::from_u128(7), "enrolment": enrolment, "activity": activity, "kind": "marked_done",
    }]});
    let solo = app.signed_in_as("solo@demo.example").await;
    let action = page.attribute("activity-opened", "action");
    let body = serde_json::to_vec(&item).unwrap();
    let answer = solo.send(axum::http::Method::POST, &action, "application/json", body).await;
    assert_eq!(answer.json()["items"][0]["code"], "not_yours");
});

/// The learner two weeks later, when a module has opened in which nothing is done yet.
async fn later(app: &crate::app::App) -> crate::harness::client::Client {
    let _ = learner(app).await;
    app.at("2026-07-02T12:00:00-04:00[America/New_York]");
    app.signed_in_as("learner@demo.example").await
}

/// The first reading of the course that is not done.
async fn readings(learner: &crate::harness::client::Client) -> String {
    let cohort = cohort(learner).await;
    let course = learner.get(&cohort).await;
    for module in course.links("ol.path h3 a") {
        for activity in learner.get(&module).await.links(".activities h3 a") {
            if learner.get(&activity).await.has(".activity-end input[value=marked_done]") {
                return activity;
            }
        }
    }
    panic!("nothing is left to read")
}
