//! The authorisation matrix: every route of the table, asked by everybody, for objects that do not exist. No route can
//! be forgotten, because the table that serves the requests is the one that is read here.

use auth::{Person, Role, Scope};
use axum::http::Method;
use kernel::Id;
use uuid::Uuid;

use crate::app::App;
use crate::harness::client::Client;
use crate::harness::page::Page;
use crate::on_both;

/// Everybody who may ask: by which name the table below knows them.
const VISITOR: &str = "visitor";
const ANYONE: [&str; 6] = [VISITOR, "account", "admin", "coordinator", "facilitator", "observer"];

/// Who passes the guard of each kind of access.
fn admitted(access: &str) -> Vec<&'static str> {
    match access {
        "anyone" | "public" | "secret" => ANYONE.to_vec(),
        "signed-in" | "learner" => ANYONE[1..].to_vec(),
        // those who are signed in whole have finished already
        "half-authenticated" => Vec::new(),
        "facilitator" => vec!["admin", "facilitator"],
        "coordinator" => vec!["admin", "coordinator"],
        "observer" => vec!["admin", "observer"],
        "any-staff" => vec!["admin", "coordinator", "facilitator"],
        // no person, only a register with a token of its own
        "directory" => Vec::new(),
        "admin" => vec!["admin"],
        other => panic!("the matrix does not know the access {other}"),
    }
}

async fn everybody(app: &App) -> Vec<(&'static str, Option<Id<Person>>)> {
    let mut all = vec![(VISITOR, None)];
    for name in &ANYONE[1..] {
        let person = app.person(&format!("{name}@example.org"), name).await;
        let own = Uuid::from_u128(1);
        match *name {
            "admin" => app.grant(person, Role::Admin, Scope::Site).await,
            "coordinator" => app.grant(person, Role::Coordinator, Scope::Association(own)).await,
            "facilitator" => app.grant(person, Role::Facilitator, Scope::Cohort(own)).await,
            "observer" => app.grant(person, Role::Observer, Scope::Cohort(own)).await,
            _ => {}
        }
        all.push((name, Some(person)));
    }
    all
}

/// A sign-in of its own for each question: some routes end the one that asks, or all others.
async fn client_of(app: &App, person: Option<Id<Person>>) -> Client {
    match person {
        Some(person) => app.signed_in(person).await,
        None => app.visitor(),
    }
}

/// The address with an id in each place that takes one.
fn absent(path: &str) -> String {
    let id = Uuid::from_u128(404).to_string();
    let fill = |part: &str| if part.contains('{') { id.clone() } else { part.to_owned() };
    path.split('/').map(fill).collect::<Vec<_>>().join("/")
}

async fn ask(client: &Client, method: &Method, path: &str) -> Page {
    let (kind, body) = match (method, is_api(path)) {
        (&Method::GET, _) => ("", Vec::new()),
        (_, true) => ("application/json", b"{}".to_vec()),
        (_, false) => ("application/x-www-form-urlencoded", Vec::new()),
    };
    client.send(method.clone(), path, kind, body).await
}

/// Whether cookies are not looked at there.
fn is_api(path: &str) -> bool {
    path.starts_with("/api/") || path.starts_with("/scim/")
}

/// Pages are for browsers with a cookie; the API does not look at it, so everybody is a visitor there.
fn refusal(who: &str, path: &str) -> &'static [u16] {
    match (who, is_api(path)) {
        (VISITOR, false) => &[303, 401],
        (_, true) => &[401],
        _ => &[404],
    }
}

on_both!(every_route_refuses_those_it_is_not_for, |app| async {
    let everybody = everybody(app).await;
    for fact in &app.site.facts {
        let path = absent(&fact.path);
        let (api, admitted) = (is_api(&path), admitted(fact.access.word()));
        for (who, person) in &everybody {
            let asked = if api { VISITOR } else { who };
            let answer = ask(&client_of(app, *person).await, &fact.method, &path).await;
            let status = answer.status.as_u16();
            let told = format!("{} {} by {who}: {status}", fact.method, fact.path);
            assert!(status < 500, "{told}");
            if admitted.contains(&asked) {
                assert_ne!(status, 401, "{told}");
                assert!(!to_sign_in(&answer), "{told}");
            } else {
                assert!(refusal(who, &path).contains(&status), "{told}");
            }
        }
    }
    // everybody pressed every button, those that send mail too
    app.outbox().await;
});

/// Whether someone was sent to sign in, who was not at that page already.
fn to_sign_in(answer: &Page) -> bool {
    let target = answer.headers.get("location").and_then(|target| target.to_str().ok());
    target.is_some_and(|target| target.starts_with("/sign-in?"))
}
