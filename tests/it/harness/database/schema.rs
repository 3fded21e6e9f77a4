//! The schema that the templates hold.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

use migrations::{Migrator, MigratorTrait as _};
use sea_orm::{ConnectOptions, Database, DatabaseConnection};

/// Names the schema by the text of its migrations, so that a template is never older than they are.
pub fn key() -> String {
    let mut files = Vec::new();
    collect(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../migrations/src")), &mut files);
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        std::fs::read(file).expect("a migration is readable").hash(&mut hasher);
    }
    format!("{:016x}", hasher.finish())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("the migrations are there") {
        let path = entry.expect("an entry is readable").path();
        if path.is_dir() { collect(&path, files) } else { files.push(path) }
    }
}

/// One connection, without a pool around it.
pub async fn connect(address: &str) -> DatabaseConnection {
    let mut options = ConnectOptions::new(address);
    options.max_connections(1).sqlx_logging(false);
    Database::connect(options).await.unwrap_or_else(|error| panic!("{address}: {error}"))
}

/// Brings an empty database to the newest schema and leaves it with no connection open.
pub async fn migrate(address: &str) {
    let connection = connect(address).await;
    Migrator::up(&connection, None).await.expect("the migrations run");
    connection.close().await.expect("the connection closes");
}
