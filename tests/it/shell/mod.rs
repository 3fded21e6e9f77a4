//! The command line as a process of its own, on the database of a site.

mod attendance;
mod audit;
mod export;
mod grant;
mod import;

use std::path::Path;

use kernel::Clock;
use sea_orm::{ConnectionTrait as _, Statement};
use tempfile::TempDir;

use crate::app::App;
use crate::kill::process::waymark;

/// A shell on the machine of a site: its folder holds the site's key.
pub struct Shell<'a> {
    app: &'a App,
    folder: TempDir,
}

/// What a command said, and whether it succeeded.
#[derive(Debug)]
pub struct Said {
    /// Its exit code.
    pub code: Option<i32>,
    /// On standard output.
    pub out: String,
    /// On standard error.
    pub err: String,
}

impl<'a> Shell<'a> {
    /// On this site, whose clock goes as that of the machine from now on: commands have no other.
    pub fn on(app: &'a App) -> Self {
        app.clock.set(Clock::system().now().utc());
        let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        std::fs::create_dir(folder.path().join("keys")).unwrap();
        std::fs::write(folder.path().join("keys/addresses.key"), [7; 32]).unwrap();
        Self { app, folder }
    }

    /// Runs `waymark` with these arguments.
    pub async fn run(&self, arguments: &[&str]) -> Said {
        let mut command = waymark(self.folder.path());
        let command = command.args(["--database-url", self.app.database_address()]).args(arguments);
        let output = command.output().await.expect("waymark runs");
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Said { code: output.status.code(), out: text(&output.stdout), err: text(&output.stderr) }
    }

    /// Where it stands.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// How many rows a query counts.
    pub async fn count(&self, of: &str) -> i64 {
        let db = self.app.db().read();
        let counted =
            Statement::from_string(db.get_database_backend(), format!("SELECT COUNT(*) AS n FROM {of}"));
        db.query_one_raw(counted).await.unwrap().unwrap().try_get("", "n").unwrap()
    }
}

impl Said {
    /// What it said, where it succeeded.
    #[track_caller]
    pub fn done(self) -> String {
        assert_eq!(self.code, Some(0), "{self:?}");
        self.out
    }

    /// Its one line on what is wrong, where it failed.
    #[track_caller]
    pub fn refused(self) -> String {
        assert!(self.code != Some(0) && self.out.is_empty(), "{self:?}");
        assert_eq!(self.err.lines().count(), 1, "{self:?}");
        self.err
    }
}
