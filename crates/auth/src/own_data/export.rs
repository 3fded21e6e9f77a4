//! Everything that is held about a person, table by table.

use kernel::db::Engine;
use kernel::{Db, Id, StorageError};
use sea_orm::{ConnectionTrait as _, DatabaseBackend, QueryResult, Statement};
use serde_json::{Map, Value};
use uuid::Uuid;

use super::register::{Table, register};
use crate::Person;

/// One table's rows of a person.
#[derive(Clone, Debug)]
pub struct Part {
    /// The table.
    pub table: &'static str,
    /// Why it is there.
    pub purpose: &'static str,
    /// How long its rows stay.
    pub retention: &'static str,
    /// Its rows; each column under its name.
    pub rows: Vec<Value>,
    /// Where the files that the rows name are stored, with the names to give them.
    pub files: Vec<(String, String)>,
}

/// What is held about `person`: every column that the register calls personal or a pseudonym. Tables without a row of
/// theirs are left out.
///
/// # Errors
/// Storage.
pub async fn export(db: &Db, person: Id<Person>) -> Result<Vec<Part>, StorageError> {
    let mut parts = Vec::new();
    for table in register()? {
        let Some(who) = &table.who else { continue };
        let part = part(db, table, who, person).await?;
        if !part.rows.is_empty() {
            parts.push(part);
        }
    }
    Ok(parts)
}

async fn part(db: &Db, table: &'static Table, who: &str, person: Id<Person>) -> Result<Part, StorageError> {
    let columns: Vec<&str> = table.exported().collect();
    let mut wanted: Vec<String> = columns.iter().map(|column| as_text(db.engine(), column)).collect();
    wanted.extend(table.file.iter().map(|column| format!("{column} AS stored_at")));
    let (list, name) = (wanted.join(", "), &table.name);
    let who = filled(who, person);
    let found =
        db.read().query_all_raw(of(db.engine(), format!("SELECT {list} FROM {name} WHERE {who}"), person));
    let (mut rows, mut files) = (Vec::new(), Vec::new());
    for row in found.await? {
        let fields = fields(&row, &columns)?;
        if table.file.is_some() {
            files.push((row.try_get("", "stored_at")?, named(&fields)));
        }
        rows.push(Value::Object(fields));
    }
    Ok(Part { table: name, purpose: &table.purpose, retention: &table.retention, rows, files })
}

/// A file's own name, behind its id so that two of one name do not meet.
fn named(fields: &Map<String, Value>) -> String {
    let text = |name: &str| fields.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let plain = |c: char| if c.is_alphanumeric() || ".-_ ".contains(c) { c } else { '_' };
    format!("{}-{}", text("id"), text("name").chars().map(plain).collect::<String>())
}

fn fields(row: &QueryResult, columns: &[&str]) -> Result<Map<String, Value>, StorageError> {
    let mut fields = Map::new();
    for column in columns {
        let text: Option<String> = row.try_get("", column)?;
        fields.insert((*column).to_owned(), text.map_or(Value::Null, read));
    }
    Ok(fields)
}

/// Ids in their usual form, documents as such, all else as text.
fn read(text: String) -> Value {
    if text.len() == 32
        && let Ok(id) = Uuid::parse_str(&text)
    {
        return Value::String(id.to_string());
    }
    if text.starts_with(['{', '['])
        && let Ok(document) = serde_json::from_str(&text)
    {
        return document;
    }
    Value::String(text)
}

/// A column as text on both databases; SQLite keeps ids as bytes.
fn as_text(engine: Engine, column: &str) -> String {
    match engine {
        Engine::Sqlite => format!(
            "CASE typeof(\"{column}\") WHEN 'blob' THEN lower(hex(\"{column}\")) ELSE CAST(\"{column}\" AS TEXT) END AS \"{column}\""
        ),
        Engine::Postgres => format!("CAST(\"{column}\" AS TEXT) AS \"{column}\""),
    }
}

/// A statement about one person.
pub(super) fn of(engine: Engine, sql: String, person: Id<Person>) -> Statement {
    let backend = match engine {
        Engine::Sqlite => DatabaseBackend::Sqlite,
        Engine::Postgres => DatabaseBackend::Postgres,
    };
    Statement::from_sql_and_values(backend, sql, [person.uuid().into()])
}

/// The condition with the person's id as text where it asks for that.
pub(super) fn filled(sql: &str, person: Id<Person>) -> String {
    sql.replace("{id}", &person.to_string())
}
