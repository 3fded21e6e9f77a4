//! One cluster, from `initdb` to its removal.

use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};

use super::programs::Programs;
use crate::shell;

/// A running cluster. It stops when this value is dropped and, because a guard outside this process waits for the
/// end of its input, also when the process is interrupted or killed.
pub struct Cluster {
    programs: Programs,
    socket: PathBuf,
    data: PathBuf,
    guard: Child,
}

/// `$1` pg_ctl, `$2` data, `$3` how to stop, further ones what to remove then.
const GUARD: &str = r#"
trap '' INT TERM HUP
cat >/dev/null
pg_ctl=$1 data=$2 how=$3; shift 3
"$pg_ctl" -D "$data" -m "$how" stop >/dev/null 2>&1
cd / && rm -rf "$@""#;

/// Durability is given up: the data dies with the run. `synchronous_commit` stays on, the server insists.
const THROW_AWAY: &str = "-c fsync=off -c full_page_writes=off -c max_wal_size=2GB";

impl Cluster {
    /// A cluster for one run, removed whole when it stops.
    ///
    /// # Errors
    /// Where PostgreSQL cannot be had or started.
    pub fn throw_away() -> Result<Self> {
        let folder = socket_folder();
        let data = folder.join("data");
        Self::start(&folder, &data, "immediate", THROW_AWAY)
    }

    /// A cluster whose data stay in `data`.
    ///
    /// # Errors
    /// Where PostgreSQL cannot be had or started.
    pub fn kept(data: &Path) -> Result<Self> {
        Self::start(&socket_folder(), data, "fast", "")
    }

    fn start(folder: &Path, data: &Path, how: &str, options: &str) -> Result<Self> {
        let programs = Programs::find()?;
        programs.make_folder(folder)?;
        let guard = guard(&programs, folder, data, how)?;
        let cluster = Self { programs, socket: folder.to_owned(), data: data.to_owned(), guard };
        if !cluster.data.join("PG_VERSION").is_file() {
            cluster.make()?;
        }
        cluster.launch(options)?;
        Ok(cluster)
    }

    fn make(&self) -> Result<()> {
        self.programs.make_folder(&self.data)?;
        let arguments =
            ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", "-D"];
        let mut initdb = self.programs.command(self.programs.path("initdb"), &self.socket);
        shell::run(initdb.args(arguments).arg(&self.data).stdout(Stdio::null()))
    }

    fn launch(&self, options: &str) -> Result<()> {
        let socket = self.socket.display();
        let options = format!("-c listen_addresses= -k {socket} -c max_connections=200 {options}");
        let log = self.socket.join("log");
        let mut start = self.programs.command(self.programs.path("pg_ctl"), &self.socket);
        start.arg("-D").arg(&self.data).arg("-l").arg(&log).args(["-w", "-o", &options, "start"]);
        shell::run(start.stdout(Stdio::null()))
            .with_context(|| std::fs::read_to_string(log).unwrap_or_default())
            .context("PostgreSQL did not start")
    }

    /// Makes an empty database where there is none of this name.
    ///
    /// # Errors
    /// Where `createdb` cannot be run.
    pub fn create_database(&self, name: &str) -> Result<()> {
        let mut create = self.programs.command(self.programs.path("createdb"), &self.socket);
        let known = create.arg("-h").arg(&self.socket).args(["-U", "postgres", name]).output()?;
        let said = String::from_utf8_lossy(&known.stderr);
        anyhow::ensure!(known.status.success() || said.contains("already exists"), "{said}");
        Ok(())
    }

    /// The address of one of its databases, as the server takes it.
    pub fn address(&self, database: &str) -> String {
        format!("postgres://postgres@localhost/{database}?host={}", self.socket.display())
    }

    /// The program that makes databases in it; its address says where it is.
    pub fn createdb(&self) -> PathBuf {
        self.programs.path("createdb")
    }

    /// The command that opens one of its databases by hand.
    pub fn psql(&self, database: &str) -> String {
        format!("psql -h {} -U postgres {database}", self.socket.display())
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        // nothing is left to do about a guard that cannot be waited for
        let _ = self.guard.wait();
    }
}

fn guard(programs: &Programs, folder: &Path, data: &Path, how: &str) -> Result<Child> {
    let mut guard: Command = programs.command("sh", folder);
    guard.args(["-c", GUARD, "guard"]).arg(programs.path("pg_ctl")).arg(data).arg(how).arg(folder);
    // its own process group, so that Ctrl-C reaches the task and not the one who cleans up after it
    guard.stdin(Stdio::piped()).process_group(0);
    guard.spawn().context("cannot start the cluster's guard")
}

/// A socket's path has room for about 100 bytes, so a long temporary folder is not used.
fn socket_folder() -> PathBuf {
    let temporary = std::env::temp_dir();
    let place = if temporary.as_os_str().len() > 50 { PathBuf::from("/tmp") } else { temporary };
    place.join(format!("waymark-postgres-{}", std::process::id()))
}
