//! Applying for a team over the wire: the same permits, commands and refusals.

use axum::http::Method;
use serde_json::{Value, json};

use super::{DAYS_BEFORE, JOYCE, PAUL, letters};
use crate::on_both;
use crate::visitor::demo_at;

fn member((name, email, part): (&str, &str, &str)) -> Value {
    json!({ "name": name, "email": email, "part": part })
}

on_both!(a_program_applies_for_a_team_by_the_same_rules, |app| async {
    demo_at(app, DAYS_BEFORE).await;
    let client = app.signed_in_as("visitor@demo.example").await;
    let found = client.call(Method::GET, "/associations?find=riverbend", None).await.json();
    let form = client.get("/courses/peer-mentoring/2022").await.link("Apply");
    let path = format!("/api/v1{}", form.split('?').next().unwrap());
    let program = app.program_of("visitor@demo.example").await;
    let written = |members: Vec<Value>| {
        Some(json!({
            "kind": "team", "part": "esp", "why": "New colleagues eat alone.",
            "association": found["choices"][0]["value"], "consent": true,
            "team": { "name": "Riverbend Mentors", "members": members },
        }))
    };
    let whole = written(vec![member(JOYCE), member(PAUL)]);
    let saved = program.call(Method::PUT, &path, whole.clone()).await.with_status(200).json();
    let states: Vec<_> =
        saved["seats"].as_array().unwrap().iter().map(|seat| seat["state"].clone()).collect();
    assert_eq!(states, ["confirmed", "invited", "invited"]);
    assert_eq!(letters(app).await.len(), 2);
    program.call(Method::PUT, &path, whole).await.with_status(200);
    assert!(letters(app).await.is_empty(), "nobody is invited twice");
    let half = written(vec![member(JOYCE), member(PAUL), member(("Ana", "ana@riverbend", "esp"))]);
    program.call(Method::PUT, &path, half).await.with_status(200);
    assert!(letters(app).await.is_empty());
    let sending = format!("/api/v1/applications/{}/submission", saved["id"].as_str().unwrap());
    let refused = program.call(Method::POST, &sending, None).await.with_status(422).json();
    let places: Vec<_> = refused["errors"].as_array().unwrap().iter().map(|e| e["pointer"].clone()).collect();
    assert_eq!(places[0], "/member_4_email");
});
