//! Applying over the wire.

use axum::http::Method;
use serde_json::{Value, json};

use super::world::{email, id, read};
use crate::app::App;
use crate::harness::client::Client;
use crate::on_both;

/// The visitor's program, the cohort that takes applications, and its deadline.
async fn stage(app: &App) -> (Client, String, Value) {
    app.demo().await;
    let visitor = app.program_of(&email("visitor")).await;
    let open = read(&visitor, "/api/v1/cohorts").await["items"][0].clone();
    (
        visitor,
        format!("/api/v1/cohorts/{}/application", id(&open["id"])),
        open["applications_close_at"].clone(),
    )
}

on_both!(a_draft_is_kept_and_told_what_is_missing_when_it_is_sent, |app| async {
    let (visitor, path, _) = stage(app).await;
    let written = |why: &str| Some(json!({ "kind": "individual", "why": why }));
    let first = visitor.call(Method::PUT, &path, written("one")).await.with_status(200).json();
    let second = visitor.call(Method::PUT, &path, written("two")).await.with_status(200).json();
    assert_eq!((id(&first["id"]), &second["state"]), (id(&second["id"]), &json!("draft")));
    let sending = format!("/api/v1/applications/{}/submission", id(&first["id"]));
    let refused = visitor.call(Method::POST, &sending, None).await.with_status(422).json();
    let places: Vec<_> = refused["errors"].as_array().unwrap().iter().map(|e| e["pointer"].clone()).collect();
    assert_eq!(places[..3], ["/part", "/association", "/consent"]);
    assert!(places.len() == 4 && places[3].as_str().unwrap().starts_with("/question_"), "{places:?}");
});

on_both!(a_submission_at_the_deadline_is_late_and_names_it, |app| async {
    let (visitor, path, deadline) = stage(app).await;
    let draft =
        visitor.call(Method::PUT, &path, Some(json!({ "kind": "individual" }))).await.with_status(200).json();
    app.at(&deadline.as_str().unwrap().replace('Z', "+00:00[UTC]"));
    let sending = format!("/api/v1/applications/{}/submission", id(&draft["id"]));
    let visitor = app.program_of(&email("visitor")).await;
    let late = visitor.call(Method::POST, &sending, None).await.with_status(409);
    assert_eq!(
        (late.problem().as_str(), &late.json()["deadline"]["at"]),
        ("application_deadline_passed", &deadline)
    );
});

on_both!(an_application_is_its_authors_alone, |app| async {
    let (visitor, path, _) = stage(app).await;
    let draft =
        visitor.call(Method::PUT, &path, Some(json!({ "kind": "individual" }))).await.with_status(200).json();
    let own = format!("/api/v1/applications/{}", id(&draft["id"]));
    for who in ["learner", "facilitator", "coordinator", "admin"] {
        let program = app.program_of(&email(who)).await;
        assert_eq!(program.call(Method::GET, &own, None).await.status, 404, "{who}");
        assert_eq!(program.call(Method::POST, &format!("{own}/submission"), None).await.status, 404, "{who}");
    }
});
