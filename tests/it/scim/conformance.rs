//! The conformance run of others (PyPI `scim2-tester`) against the built server, on both engines.

use std::path::Path;
use std::process::Stdio;

use kernel::Clock;
use kernel::db::Engine;
use tokio::process::Command;

use super::{association, directory};
use crate::harness::database::TestDb;
use crate::kill::process::{AUTHORITY, Server};

/// Makes a site with a directory, and answers its token.
async fn fill(site: &TestDb) -> String {
    let (db, now) = (&site.db, Clock::system().now());
    let top = association(db, "National", "national", None, now).await;
    let state = association(db, "Ohio", "state", Some(top), now).await;
    let token = directory(db, state, now).await;
    db.read().close_by_ref().await.unwrap();
    db.writer().close_by_ref().await.unwrap();
    token.reveal().to_owned()
}

async fn the_run_finds_no_failure(engine: Engine) {
    let site = TestDb::fresh(engine).await;
    let token = fill(&site).await;
    let folder = tempfile::TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let mut server = Server::start_with(folder.path(), &["--database-url", &site.address]).await;
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let python = top.join("target/python/bin/python");
    assert!(python.exists(), "`cargo xtask test scim --only rust` installs scim2-tester");
    let mut run = Command::new(python);
    run.arg(top.join("tests/python/scim.py")).arg(format!("http://{}/scim/v2", server.address));
    run.arg(AUTHORITY).arg(&token).stdin(Stdio::null()).kill_on_drop(true);
    let said = run.output().await.unwrap();
    server.kill().await;
    let (out, err) = (String::from_utf8_lossy(&said.stdout), String::from_utf8_lossy(&said.stderr));
    assert!(said.status.success(), "{out}{err}");
}

#[tokio::test]
async fn the_conformance_run_finds_no_failure_sqlite() {
    the_run_finds_no_failure(Engine::Sqlite).await;
}

#[tokio::test]
async fn the_conformance_run_finds_no_failure_postgres() {
    the_run_finds_no_failure(Engine::Postgres).await;
}
