//! Finding PostgreSQL's programs, and running them as someone they accept.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::{install, shell};

/// Where PostgreSQL's programs are, and whether they must be run as its own user because this process is root, which
/// `initdb` and the server refuse.
pub struct Programs {
    folder: PathBuf,
    root: bool,
}

impl Programs {
    /// Finds the programs, newest version first; installs them where they are missing.
    ///
    /// # Errors
    /// Where they can neither be found nor installed.
    pub fn find() -> Result<Self> {
        let folder = if let Some(folder) = search() {
            folder
        } else {
            install::postgresql()?;
            search().context("PostgreSQL was installed but its initdb is nowhere")?
        };
        Ok(Self { folder, root: shell::is_root() })
    }

    /// The path of one program.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Any program, to be run in `folder` as the user that owns the cluster.
    pub fn command(&self, name: impl AsRef<OsStr>, folder: &Path) -> Command {
        let mut command = if self.root {
            let mut command = shell::program("runuser");
            command.args(["-u", "postgres", "--"]).arg(name);
            command
        } else {
            shell::program(name)
        };
        command.current_dir(folder);
        command
    }

    /// Makes a folder that only the cluster's owner may look into.
    ///
    /// # Errors
    /// Where it cannot be made.
    pub fn make_folder(&self, folder: &Path) -> Result<()> {
        let mut install = shell::program("install");
        install.args(["-d", "-m", "0700"]);
        if self.root {
            install.args(["-o", "postgres"]);
        }
        shell::run(install.arg(folder))
    }
}

fn search() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut folders: Vec<_> = versions.map(|version| version.path().join("bin")).collect();
    folders.sort();
    let found = folders.into_iter().rev().find(|folder| folder.join("initdb").is_file());
    found.or_else(|| shell::on_path("initdb")?.parent().map(Path::to_owned))
}
