//! The authorisation matrix of the API as a table: every call, by everybody, for objects of the running cohort, of
//! another cohort, and for such as do not exist. A change of the table is a change of who may do what.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use axum::http::Method;
use serde_json::{Value, json};

use super::world::{PEOPLE, Running, absent, email, id, read};
use crate::app::App;
use crate::on_both;

/// Ids by the names of parameters.
type Objects = BTreeMap<&'static str, String>;

const METHODS: [Method; 5] = [Method::GET, Method::PUT, Method::POST, Method::PATCH, Method::DELETE];

on_both!(who_may_do_what_in_the_api, |app| async {
    app.demo().await;
    let objects = [("ours", ours(app).await), ("theirs", theirs(app).await), ("absent", Objects::new())];
    let mut facts = app.site.facts.clone();
    facts.retain(|fact| is_asked(&fact.method, &fact.path));
    facts.sort_by_key(|fact| (METHODS.iter().position(|m| *m == fact.method), fact.path.clone()));
    let mut table = String::new();
    for fact in &facts {
        writeln!(table, "{} {} ({})", fact.method, fact.path, fact.access.word()).unwrap();
        for (name, objects) in &objects {
            let row = row(app, &fact.method, &fact.path, objects).await;
            writeln!(table, "  {name:7}{row}").unwrap();
        }
    }
    insta::assert_snapshot!("who_may_do_what_in_the_api", table);
    let told = app.outbox().await;
    assert!(told.iter().all(|kind| kind == "session_cancelled"), "{told:?}");
});

/// Passwords are counted by the clock of the machine; they have tests of their own.
fn is_asked(method: &Method, path: &str) -> bool {
    path.starts_with("/api/v1/") && !(path.contains("/tokens") && *method == Method::POST)
}

async fn row(app: &App, method: &Method, path: &str, objects: &Objects) -> String {
    let path = filled(path, objects);
    let mut row = format!(" nobody {}", ask(app, None, method, &path).await);
    for who in PEOPLE {
        write!(row, " {who} {}", ask(app, Some(who), method, &path).await).unwrap();
    }
    row
}

async fn ask(app: &App, who: Option<&str>, method: &Method, path: &str) -> u16 {
    let client = match who {
        Some(who) => app.program_of(&email(who)).await,
        None => app.visitor(),
    };
    let answer = client.call(method.clone(), path, body(method, path)).await;
    assert!(answer.status.as_u16() < 500, "{method} {path} by {who:?}");
    answer.status.as_u16()
}

/// A body that can be read, so that what is decided is who may.
fn body(method: &Method, path: &str) -> Option<Value> {
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

fn filled(path: &str, objects: &Objects) -> String {
    let fill = |part: &str| match part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
        Some(name) => objects.get(name).cloned().unwrap_or_else(absent),
        None => part.to_owned(),
    };
    path.split('/').map(fill).collect::<Vec<_>>().join("/")
}

/// The learner's cohort, and an application of the visitor's.
async fn ours(app: &App) -> Objects {
    let running = Running::of(app).await;
    let visitor = app.program_of(&email("visitor")).await;
    let open = id(&read(&visitor, "/api/v1/cohorts").await["items"][0]["id"]);
    let path = format!("/api/v1/cohorts/{open}/application");
    let draft =
        visitor.call(Method::PUT, &path, Some(json!({ "kind": "individual" }))).await.with_status(200).json();
    let session = running.session();
    Objects::from([("cohort", running.cohort), ("session", session), ("application", id(&draft["id"]))])
}

/// The cohort of the other facilitator.
async fn theirs(app: &App) -> Objects {
    let other = app.program_of(&email("other-facilitator")).await;
    let cohort = id(&read(&other, "/api/v1/me").await["grants"][0]["scope_id"]);
    let modules = read(&other, &format!("/api/v1/cohorts/{cohort}/modules")).await;
    let modules = modules["items"].as_array().unwrap().clone();
    let all = modules.iter().flat_map(|module| module["activities"].as_array().unwrap());
    let mut sessions = all.flat_map(|activity| activity["sessions"].as_array().unwrap());
    Objects::from([("cohort", cohort), ("session", id(&sessions.next().unwrap()["id"]))])
}
