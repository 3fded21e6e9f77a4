//! The whole database as text, to see that nothing changed.

use sea_orm::{ConnectionTrait as _, FromQueryResult as _, JsonValue, Statement};

use crate::app::App;

/// Every row of every table.
pub(super) async fn dump(app: &App) -> Vec<String> {
    dump_but(app, &[]).await
}

/// The same without some tables.
pub(super) async fn dump_but(app: &App, without: &[&str]) -> Vec<String> {
    let db = app.db().writer();
    let backend = db.get_database_backend();
    let tables = match app.db().engine() {
        kernel::db::Engine::Sqlite => {
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        }
        kernel::db::Engine::Postgres => {
            "SELECT CAST(tablename AS text) AS name FROM pg_tables WHERE schemaname = current_schema()"
        }
    };
    let tables = db.query_all_raw(Statement::from_string(backend, tables)).await.unwrap();
    let names = tables.iter().map(|table| table.try_get::<String>("", "name").unwrap());
    let mut rows = Vec::new();
    for name in names.filter(|name| !without.contains(&name.as_str())) {
        let all = Statement::from_string(backend, format!("SELECT * FROM \"{name}\""));
        let found = JsonValue::find_by_statement(all).all(db).await.unwrap();
        rows.extend(found.into_iter().map(|row| format!("{name} {row}")));
    }
    rows.sort_unstable();
    rows
}
