//! Who is refused has changed nothing, by pages or by the API: the database is the same before and after.

use axum::http::Method;

use super::{Asker, COUNTED, Objects, Row, Whose, everybody, word};
use crate::api::golden;
use crate::app::App;
use crate::harness::client::Client;
use crate::on_both;
use crate::site::state::dump;

/// A row, and one who was refused there.
type Refused<'a> = Vec<(&'a Row, &'a Asker)>;

on_both!(who_is_refused_has_changed_nothing, |app| async {
    app.demo().await;
    let (everybody, rows) = (everybody(app).await, writes(app));
    let mut looked_at = 0;
    for whose in [Whose::Ours, Whose::Theirs] {
        let objects = Objects::find(app, whose).await;
        let mut refused = Refused::new();
        for row in &rows {
            for asker in &everybody {
                if ask(&client(app, asker, row).await, row, &objects).await {
                    refused.push((row, asker));
                }
            }
        }
        looked_at += hold(app, &objects, refused).await;
    }
    assert!(looked_at > 2000, "only {looked_at} refusals were looked at");
    app.outbox().await;
});

/// Every row that writes, but for those where tries are counted.
fn writes(app: &App) -> Vec<Row> {
    let facts = app.site.facts.iter().filter(|fact| fact.method != Method::GET);
    let facts = facts.filter(|fact| {
        let path = fact.path.as_str();
        !COUNTED.contains(&path) && (!path.starts_with("/api/") || golden::is_asked(&fact.method, path))
    });
    let mut rows: Vec<_> = facts
        .map(|fact| Row { method: fact.method.clone(), path: fact.path.clone(), access: fact.access.word() })
        .collect();
    rows.sort_by_key(|row| (row.takes_away(), row.path.clone()));
    rows
}

/// Asks those who were refused once more, with a look at the database before and after. What others wrote since may
/// have let someone in who was refused before; they are left out.
async fn hold(app: &App, objects: &Objects, mut refused: Refused<'_>) -> usize {
    loop {
        let mut clients = Vec::new();
        for (row, asker) in &refused {
            clients.push(client(app, asker, row).await);
        }
        let (before, all) = (dump(app).await, refused.len());
        let mut still = Refused::new();
        for (asked, client) in refused.into_iter().zip(&clients) {
            if ask(client, asked.0, objects).await {
                still.push(asked);
            }
        }
        if still.len() == all {
            if dump(app).await != before {
                blame(app, objects, &still).await;
            }
            return all;
        }
        refused = still;
    }
}

/// Names who changed something though they were refused.
async fn blame(app: &App, objects: &Objects, refused: &[(&Row, &Asker)]) {
    for (row, asker) in refused {
        let client = client(app, asker, row).await;
        let before = dump(app).await;
        ask(&client, row, objects).await;
        let changed = dump(app).await != before;
        assert!(!changed, "{} {} changed something though {} was refused", row.method, row.path, asker.name);
    }
    panic!("something was changed by those who were refused, and none of them does it again");
}

/// A sign-in of its own for each: some end the one that asks, or all others.
async fn client(app: &App, asker: &Asker, row: &Row) -> Client {
    if row.is_program() { asker.program(app).await } else { asker.again(app).await }
}

/// Whether they were refused.
async fn ask(client: &Client, row: &Row, objects: &Objects) -> bool {
    let path = &objects.filled(&row.path);
    let answer = if row.is_program() {
        client.call(row.method.clone(), path, golden::body(&row.method, path)).await
    } else {
        let kind = "application/x-www-form-urlencoded";
        client.send(row.method.clone(), path, kind, objects.fields(&row.path).as_bytes().to_vec()).await
    };
    let word = word(&answer);
    ["in", "proof", "2nd"].contains(&word.as_str()) || answer.status.as_u16() >= 400
}
