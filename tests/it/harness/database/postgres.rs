//! PostgreSQL: a database in the run's cluster, copied from a template database. None is dropped: the cluster is
//! thrown away whole.

use std::sync::atomic::{AtomicU32, Ordering};

use sea_orm::{ConnectionTrait as _, DatabaseConnection, DbBackend, Statement};

use super::schema;

/// What keeps two tests from making the template at once.
const LOCK: &str = "SELECT pg_advisory_lock(20220616)";
static COUNT: AtomicU32 = AtomicU32::new(0);

/// The address of a copy of the template.
pub async fn copy() -> String {
    let cluster = cluster();
    let server = schema::connect(&cluster).await;
    let template = template(&server, &cluster).await;
    let name = format!("test_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    run(&server, &format!("CREATE DATABASE {name} TEMPLATE {template} STRATEGY = FILE_COPY")).await;
    server.close().await.expect("the connection closes");
    database(&cluster, &name)
}

#[expect(clippy::disallowed_methods, reason = "the run says where its cluster is")]
fn cluster() -> String {
    std::env::var("TEST_POSTGRES").expect(
        "tests on PostgreSQL need a cluster: run them by `cargo xtask test`, or set TEST_POSTGRES as \
         `cargo xtask postgres` says",
    )
}

async fn template(server: &DatabaseConnection, cluster: &str) -> String {
    let template = format!("template_{}", schema::key());
    if !exists(server, &template).await {
        run(server, LOCK).await;
        if !exists(server, &template).await {
            make(server, cluster, &template).await;
        }
        run(server, "SELECT pg_advisory_unlock_all()").await;
    }
    template
}

/// Makes the template under another name first: one that bears its name is whole.
async fn make(server: &DatabaseConnection, cluster: &str, template: &str) {
    run(server, "DROP DATABASE IF EXISTS template_unfinished").await;
    run(server, "CREATE DATABASE template_unfinished").await;
    schema::migrate(&database(cluster, "template_unfinished")).await;
    run(server, &format!("ALTER DATABASE template_unfinished RENAME TO {template}")).await;
}

async fn exists(server: &DatabaseConnection, name: &str) -> bool {
    let query = format!("SELECT 1 FROM pg_database WHERE datname = '{name}'");
    let row = server.query_one_raw(Statement::from_string(DbBackend::Postgres, query)).await;
    row.expect("the cluster answers").is_some()
}

async fn run(server: &DatabaseConnection, statement: &str) {
    server.execute_unprepared(statement).await.unwrap_or_else(|error| panic!("{statement}: {error}"));
}

/// The address of another database of the cluster.
fn database(cluster: &str, name: &str) -> String {
    let (place, options) = cluster.split_once('?').expect("the cluster is on a socket");
    let (place, _) = place.rsplit_once('/').expect("the cluster's address names a database");
    format!("{place}/{name}?{options}")
}
