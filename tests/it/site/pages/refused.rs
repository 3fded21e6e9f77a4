//! Who is refused has changed nothing: the database is the same before and after.

use axum::http::Method;

use super::{Objects, Row, Whose, everybody, rows, word};
use crate::app::App;
use crate::on_both;
use crate::site::pages::Asker;
use crate::site::state::dump_but;

/// What keeps books of asking itself: sign-ins that are made to ask with.
const BOOKS: [&str; 1] = ["sign_in"];

on_both!(who_is_refused_has_changed_nothing, |app| async {
    app.demo().await;
    let everybody = everybody(app).await;
    let objects = Objects::find(app, Whose::Ours).await;
    let mut refused = 0;
    for row in rows(app).iter().filter(|row| row.method != Method::GET) {
        refused += refusals(app, &everybody, row, &objects).await;
    }
    assert!(refused > 300, "only {refused} refusals were looked at");
    app.outbox().await;
});

/// Asks everybody, and those who were refused once more with a look at the database before and after.
async fn refusals(app: &App, everybody: &[Asker], row: &Row, objects: &Objects) -> usize {
    let mut again = Vec::new();
    for asker in everybody {
        if ask(app, asker, row, objects).await {
            again.push(asker);
        }
    }
    let before = dump_but(app, &BOOKS).await;
    let mut all = true;
    for asker in &again {
        all &= ask(app, asker, row, objects).await;
    }
    // where the others' writing let someone in who was refused before, there is nothing to hold
    let told =
        || format!("{} {} ({}) changed something though it refused", row.method, row.path, objects.word());
    assert!(!all || dump_but(app, &BOOKS).await == before, "{}", told());
    again.len()
}

/// Whether they were refused.
async fn ask(app: &App, asker: &Asker, row: &Row, objects: &Objects) -> bool {
    let kind = "application/x-www-form-urlencoded";
    let body = objects.fields(&row.path).as_bytes().to_vec();
    let answer =
        asker.again(app).await.send(row.method.clone(), &objects.filled(&row.path), kind, body).await;
    let word = word(&answer);
    word == "in" || word == "proof" || answer.status.as_u16() >= 400
}
