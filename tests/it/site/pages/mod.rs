//! The authorisation matrix of the pages as a table: every row that serves one, asked by everybody, for objects of the
//! learner's, for another's in another cohort, and for such as do not exist. A change of the table is a change of who
//! may do what, and a new row cannot be missed: without objects for its parameters the test fails.

pub mod objects;
mod people;
mod refused;

use std::fmt::Write as _;

use axum::http::Method;

pub use objects::{Objects, Whose, literal, make_lacking, other_learner};
pub use people::{Asker, everybody};

use crate::app::App;
use crate::harness::page::Page;
use crate::on_both;

/// Tries are counted here by the minute and the address, so that these have tests of their own.
const COUNTED: [&str; 2] = ["/sign-in", "/account/email"];

/// One row of the table of routes that serves pages.
struct Row {
    method: Method,
    path: String,
    access: &'static str,
}

on_both!(who_may_see_and_do_what_on_the_pages, |app| async {
    app.demo().await;
    make_lacking(app).await;
    let everybody = everybody(app).await;
    let mut objects = Vec::new();
    for whose in [Whose::Ours, Whose::Theirs, Whose::Absent] {
        objects.push(Objects::find(app, whose).await);
    }
    let names: Vec<_> = everybody.iter().map(|asker| asker.name).collect();
    let mut table = format!("{:8}{}\n", "", names.join(" "));
    for row in rows(app) {
        writeln!(table, "{} {} ({})", row.method, row.path, row.access).unwrap();
        let sets = if row.path.contains('{') { &objects[..] } else { &objects[..1] };
        for objects in sets {
            let answers = answers(app, &everybody, &row, objects).await;
            writeln!(table, "{:8}{answers}", if sets.len() == 1 { "" } else { objects.word() }).unwrap();
        }
    }
    app.outbox().await;
    insta::assert_snapshot!("who_may_see_and_do_what_on_the_pages", table);
});

/// What reads comes first, since what is written changes what the next one finds; what takes most away comes last.
fn rows(app: &App) -> Vec<Row> {
    let mut rows = Vec::new();
    for fact in &app.site.facts {
        let counted = fact.method == Method::POST && COUNTED.contains(&fact.path.as_str());
        let row = Row { method: fact.method.clone(), path: fact.path.clone(), access: fact.access.word() };
        if !row.is_program() && !counted {
            rows.push(row);
        }
    }
    rows.sort_by_key(|row| (row.method != Method::GET, row.takes_away(), row.path.clone()));
    // an admin takes roles and cohorts away, by which the rows of facilitators and learners are answered
    rows.sort_by_key(|row| row.takes_away() && row.path.starts_with("/admin"));
    rows
}

impl Row {
    /// Whether programs ask there, which show tokens and no cookies.
    fn is_program(&self) -> bool {
        self.path.starts_with("/api/") || self.path.starts_with("/scim/")
    }

    fn takes_away(&self) -> bool {
        ["cancellation", "/end", "removal", "withdrawal", "suspension", "retirement"]
            .iter()
            .any(|word| self.path.contains(word))
    }
}

async fn answers(app: &App, everybody: &[Asker], row: &Row, objects: &Objects) -> String {
    let path = objects.filled(&row.path);
    let mut told = Vec::new();
    for asker in everybody {
        // a sign-in of its own for each write: some end the one that asks, or all others
        let client = if row.method == Method::GET { asker.client.clone() } else { asker.again(app).await };
        let (kind, body) = match row.method {
            Method::GET => ("", ""),
            _ => ("application/x-www-form-urlencoded", objects.fields(&row.path)),
        };
        let answer = client.send(row.method.clone(), &path, kind, body.as_bytes().to_vec()).await;
        assert!(answer.status.as_u16() < 500, "{} {path} by {}: {}", row.method, asker.name, answer.status);
        told.push(format!("{:w$}", word(&answer), w = asker.name.len()));
    }
    told.join(" ").trim_end().to_owned()
}

/// The status, or where one who lacks something is sent for it.
fn word(answer: &Page) -> String {
    let target = answer.headers.get("location").and_then(|to| to.to_str().ok()).unwrap_or_default();
    match answer.status.as_u16() {
        303 if target.starts_with("/sign-in") => "in".to_owned(),
        303 if target.starts_with("/account/proof") => "proof".to_owned(),
        303 if target.starts_with("/second-factor") => "2nd".to_owned(),
        status => status.to_string(),
    }
}
