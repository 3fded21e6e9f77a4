//! The conformance run of others (PyPI `scim2-tester`) against the built server.

use std::path::Path;
use std::process::Stdio;

use kernel::{Clock, Entropy};
use migrations::{Migrator, MigratorTrait as _};
use tokio::process::Command;

use super::{association, directory};
use crate::kill::process::{AUTHORITY, Server};

/// Makes a site with a directory in a folder, and answers its token.
async fn fill(folder: &Path) -> String {
    let url = format!("sqlite://{}?mode=rwc", folder.join("waymark.sqlite3").display());
    let db = kernel::db::open(&url, 2, Entropy::os()).await.unwrap();
    Migrator::up(db.writer(), None).await.unwrap();
    let now = Clock::system().now();
    let top = association(&db, "National", "national", None, now).await;
    let state = association(&db, "Ohio", "state", Some(top), now).await;
    let token = directory(&db, state, now).await;
    db.read().close_by_ref().await.unwrap();
    db.writer().close_by_ref().await.unwrap();
    token.reveal().to_owned()
}

#[tokio::test]
async fn the_conformance_run_finds_no_failure() {
    let folder = tempfile::TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let token = fill(folder.path()).await;
    let mut server = Server::start(folder.path()).await;
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
