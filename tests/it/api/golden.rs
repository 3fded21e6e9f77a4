//! The authorisation matrix of the API as a table: every call, by everybody, for objects of the learner's, of another's
//! in another cohort, and for such as do not exist. A change of the table is a change of who may do what.

use std::fmt::Write as _;

use axum::http::Method;
use serde_json::{Value, json};

use super::world::{absent, email};
use crate::app::App;
use crate::harness::client::Client;
use crate::on_both;
use crate::site::pages::{Asker, Objects, Whose, everybody};

const METHODS: [Method; 5] = [Method::GET, Method::PUT, Method::POST, Method::PATCH, Method::DELETE];

/// An admin's token that only reads.
const NARROW: &str = "narrow";

on_both!(who_may_do_what_in_the_api, |app| async {
    app.demo().await;
    let (everybody, narrow) = (everybody(app).await, narrow(app).await);
    let mut objects = Vec::new();
    for whose in [Whose::Ours, Whose::Theirs, Whose::Absent] {
        objects.push(Objects::find(app, whose).await);
    }
    let mut facts = app.site.facts.clone();
    facts.retain(|fact| is_asked(&fact.method, &fact.path));
    facts.sort_by_key(|fact| (METHODS.iter().position(|m| *m == fact.method), fact.path.clone()));
    let names: Vec<_> = everybody.iter().map(|asker| asker.name).chain([NARROW]).collect();
    let mut table = format!("{:8}{}\n", "", names.join(" "));
    for fact in &facts {
        writeln!(table, "{} {} ({})", fact.method, fact.path, fact.access.word()).unwrap();
        let sets = if fact.path.contains('{') { &objects[..] } else { &objects[..1] };
        for objects in sets {
            let row = row(app, (&everybody, &narrow), &fact.method, &objects.filled(&fact.path)).await;
            writeln!(table, "{:8}{row}", if sets.len() == 1 { "" } else { objects.word() }).unwrap();
        }
    }
    insta::assert_snapshot!("who_may_do_what_in_the_api", table);
    let told = app.outbox().await;
    assert!(told.iter().all(|kind| kind == "session_cancelled"), "{told:?}");
});

async fn narrow(app: &App) -> Client {
    let admin = auth::person::queries::by_email(app.db().read(), &email("admin")).await.unwrap();
    app.reader(admin.expect("the demo has an admin").id).await
}

/// Passwords are counted by the clock of the machine; they have tests of their own.
pub fn is_asked(method: &Method, path: &str) -> bool {
    path.starts_with("/api/v1/") && !(path.contains("/tokens") && *method == Method::POST)
}

async fn row(app: &App, (everybody, narrow): (&[Asker], &Client), method: &Method, path: &str) -> String {
    let mut told = Vec::new();
    for asker in everybody {
        let status = ask(&asker.program(app).await, method, path).await;
        told.push(format!("{status:<w$}", w = asker.name.len()));
    }
    told.push(ask(narrow, method, path).await.to_string());
    told.join(" ")
}

async fn ask(client: &Client, method: &Method, path: &str) -> u16 {
    let answer = client.call(method.clone(), path, body(method, path)).await;
    assert!(answer.status.as_u16() < 500, "{method} {path}: {}", answer.status);
    answer.status.as_u16()
}

/// A body that can be read, so that what is decided is who may.
pub fn body(method: &Method, path: &str) -> Option<Value> {
    let last = path.rsplit('/').next().unwrap_or_default();
    match (method, last) {
        (&Method::GET | &Method::DELETE, _) | (_, "submission") => None,
        (_, "application") => Some(json!({ "kind": "individual" })),
        (_, "sessions") => Some(json!({ "activity": absent(), "local_start": "2026-07-08T19:00",
            "zone": "America/New_York", "minutes": 60 })),
        (_, "evidence" | "attendance") => Some(json!({ "items": [] })),
        _ => Some(json!({})),
    }
}
