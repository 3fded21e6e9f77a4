//! Nobody learns from the server which addresses have accounts: known and unknown ones are answered with the same
//! status, headers and words, and cost the same hashing, which is what takes time.

use axum::http::Method;
use serde_json::json;
use std::collections::BTreeMap;

use crate::account::{PASSWORD, with_password};
use crate::app::App;
use crate::harness::page::Page;
use crate::on_both;

/// How many addresses of each kind are tried.
const ROUNDS: usize = 8;
/// What differs by its nature from one answer to the next.
const OWN: [&str; 2] = ["x-request-id", "date"];

/// What someone learns from one answer.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Clone)]
struct Learned {
    status: u16,
    headers: BTreeMap<String, String>,
    words: String,
    hashes: u64,
}

on_both!(which_addresses_have_accounts_is_told_by_no_door, |app| async {
    let settings = "UPDATE site_setting SET registration = TRUE";
    sea_orm::ConnectionTrait::execute_unprepared(app.db().writer(), settings).await.unwrap();
    for round in 0..ROUNDS {
        with_password(app, &known(round), "Somebody").await;
        app.person(&bare(round), "Somebody").await;
    }
    for door in ["sign-in", "tokens", "forgotten"] {
        let mut learned = Vec::new();
        for round in 0..ROUNDS {
            for email in [known(round), unknown(round), bare(round)] {
                learned.push(ask(app, door, &email).await);
            }
        }
        learned.sort_unstable();
        learned.dedup();
        assert_eq!(learned.len(), 1, "{door} tells them apart: {learned:#?}");
    }
    app.outbox().await;
});

on_both!(a_right_password_costs_what_a_wrong_one_does, |app| async {
    with_password(app, &known(0), "Somebody").await;
    let mut costs = Vec::new();
    for password in [PASSWORD, "not their password at all"] {
        let before = app.site.entrance.hasher().computed();
        let fields = [("email", "known-0@example.org"), ("password", password)];
        app.visitor().post("/sign-in", &fields).await;
        costs.push(app.site.entrance.hasher().computed() - before);
    }
    assert_eq!(costs, [1, 1]);
});

/// Of an account with a password.
fn known(n: usize) -> String {
    format!("known-{n}@example.org")
}

/// Of nobody; as long as the others, since it stands in the answer.
fn unknown(n: usize) -> String {
    format!("never-{n}@example.org")
}

/// Of an account that has no password yet.
fn bare(n: usize) -> String {
    format!("bares-{n}@example.org")
}

async fn ask(app: &App, door: &str, email: &str) -> Learned {
    let before = app.site.entrance.hasher().computed();
    let (visitor, wrong) = (app.visitor(), "not their password at all");
    let answer = match door {
        "sign-in" => visitor.post("/sign-in", &[("email", email), ("password", wrong)]).await,
        "tokens" => {
            let body = json!({ "email": email, "password": wrong });
            visitor.call(Method::POST, "/api/v1/tokens", Some(body)).await
        }
        _ => visitor.post("/forgotten", &[("email", email)]).await,
    };
    learned(&answer, email, app.site.entrance.hasher().computed() - before)
}

fn learned(answer: &Page, email: &str, hashes: u64) -> Learned {
    let headers = answer.headers.iter().filter(|(name, _)| !OWN.contains(&name.as_str()));
    let text = |value: &axum::http::HeaderValue| value.to_str().unwrap_or_default().replace(email, "…");
    let id = answer.headers.get("x-request-id").and_then(|id| id.to_str().ok()).unwrap_or("-");
    Learned {
        status: answer.status.as_u16(),
        headers: headers.map(|(name, value)| (name.to_string(), text(value))).collect(),
        words: answer.body.replace(email, "…").replace(id, "…"),
        hashes,
    }
}
