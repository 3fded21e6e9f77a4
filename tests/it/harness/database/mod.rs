//! A fresh migrated database for each test, copied from a template that is made once.

mod postgres;
mod schema;
mod sqlite;

use kernel::db::{Engine, open};
use kernel::{Db, Entropy};

/// A test's own database.
pub struct TestDb {
    /// As the app opens it.
    pub db: Db,
    /// Its address, for what opens it a second time.
    pub address: String,
    _folder: Option<tempfile::TempDir>,
}

impl TestDb {
    /// A migrated and otherwise empty database. Ids and chance repeat from run to run.
    pub async fn fresh(engine: Engine) -> Self {
        let (address, folder) = match engine {
            Engine::Sqlite => sqlite::copy().await,
            Engine::Postgres => (postgres::copy().await, None),
        };
        let db = open(&address, 2, Entropy::seeded(7)).await.expect("the copied database opens");
        Self { db, address, _folder: folder }
    }
}
