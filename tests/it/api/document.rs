//! The committed description of the API.

use std::collections::BTreeSet;
use std::path::Path;

use axum::http::Method;

use crate::on_both;

#[test]
fn the_committed_document_is_fresh() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/openapi.json");
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    let fresh = server::routes::description().unwrap();
    assert!(committed == fresh, "run `waymark openapi > docs/openapi.json`");
}

#[test]
fn every_call_has_a_name_of_its_own_and_says_whether_it_needs_a_token() {
    let document: serde_json::Value = serde_json::from_str(&server::routes::description().unwrap()).unwrap();
    let mut names = BTreeSet::new();
    for item in document["paths"].as_object().unwrap().values() {
        for call in item.as_object().unwrap().values() {
            let name = call["operationId"].as_str().unwrap();
            assert!(names.insert(name.to_owned()), "{name} is used twice");
        }
    }
    assert!(names.len() >= 17, "{names:?}");
    assert_eq!(document["paths"]["/api/v1/me"]["get"]["security"][0]["bearer"], serde_json::json!([]));
    assert_eq!(document["components"]["securitySchemes"]["bearer"]["scheme"], "bearer");
}

on_both!(the_served_document_is_the_committed_one, |app| async {
    let answer = app.visitor().call(Method::GET, "/api/v1/openapi.json", None).await;
    let served: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
    let fresh: serde_json::Value = serde_json::from_str(&server::routes::description().unwrap()).unwrap();
    assert_eq!(served, fresh);
});
