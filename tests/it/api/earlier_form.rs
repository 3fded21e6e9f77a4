//! Progress that an earlier version stored in its own form is read as it is, and written anew in the background.

use chrono::DateTime;
use sea_orm::{ConnectionTrait as _, Statement};
use serde_json::{Map, Value, json};

use super::world::{Running, read};
use crate::app::App;
use crate::on_both;

const ROWS: &str = "SELECT facts FROM progress";

/// The facts as the first form had them: instants of RFC 3339, and long names where there are short ones now.
fn first_form(facts: &Value) -> Value {
    match facts {
        Value::Object(fields) => first_object(fields),
        Value::Array(items) => items.iter().map(first_form).collect(),
        // milliseconds of presence and minutes of films stayed what they were
        Value::Number(n) if n.as_i64().is_some_and(|n| n > 1_000_000_000_000_000) => {
            DateTime::from_timestamp_micros(n.as_i64().unwrap()).unwrap().to_rfc3339().into()
        }
        other => other.clone(),
    }
}

/// An answer of an attempt, a last answer and a submission each have their own fields beside `at`.
fn first_object(fields: &Map<String, Value>) -> Value {
    let (last, work) = (fields.contains_key("evidence"), fields.contains_key("words"));
    let name = |name: &str| {
        match name {
            "at" if fields.contains_key("decision") => "at",
            "at" if last || work => "received_at",
            "at" => "answered_at",
            "right" if last => "correct",
            "right" => "right_at",
            other => other,
        }
        .to_owned()
    };
    let mut first: Map<_, _> = fields.iter().map(|(n, value)| (name(n), first_form(value))).collect();
    if work {
        first.entry("file").or_insert(json!(false));
    }
    Value::Object(first)
}

/// Turns every row back into the first form; tells how many there are.
async fn turn_back(app: &App) -> usize {
    let db = app.db().writer();
    let backend = db.get_database_backend();
    let rows = db.query_all_raw(Statement::from_string(backend, ROWS)).await.unwrap();
    for row in &rows {
        let stored: String = row.try_get("", "facts").unwrap();
        let facts = first_form(&serde_json::from_str(&stored).unwrap());
        let sql = "UPDATE progress SET facts = $1, facts_format = 1, conclusion_format = 1, \
                   conclusion = '{\"activities\":[],\"modules\":[]}' WHERE facts = $2";
        let change = Statement::from_sql_and_values(backend, sql, [facts.to_string().into(), stored.into()]);
        db.execute_raw(change).await.unwrap();
    }
    rows.len()
}

async fn of_first_form(app: &App) -> i64 {
    let sql = "SELECT count(*) AS n FROM progress WHERE facts_format = 1 OR conclusion_format = 1";
    let backend = app.db().read().get_database_backend();
    let count = Statement::from_string(backend, sql);
    app.db().read().query_one_raw(count).await.unwrap().unwrap().try_get("", "n").unwrap()
}

on_both!(progress_of_the_first_form_reads_the_same_and_is_written_anew, |app| async {
    app.demo().await;
    let running = Running::of(app).await;
    let path = format!("/api/v1/cohorts/{}/progress", running.cohort);
    let before = read(&running.learner, &path).await;
    let rows = turn_back(app).await;
    assert!(rows > 10 && of_first_form(app).await as usize == rows, "the demo has progress to turn back");

    assert_eq!(read(&running.learner, &path).await, before, "it reads as it did");

    app.site.upkeep.bring_up().await;
    assert_eq!(of_first_form(app).await, 0);
    assert_eq!(app.differences().await, Vec::<String>::new());
    assert_eq!(read(&running.learner, &path).await, before, "and reads so still");
});
