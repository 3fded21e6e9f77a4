//! A process under measure: started, heard until it listens, asked what it used, stopped.

use std::ffi::OsStr;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use tokio::io::{AsyncBufReadExt as _, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};

/// Linux counts processor time in ticks of this length, whatever the machine.
const TICK: Duration = Duration::from_millis(10);

/// A running process that listens on loopback.
pub struct Process {
    /// Its address, `http://127.0.0.1:…`.
    pub address: String,
    /// Whether its database is PostgreSQL's.
    pub on_postgres: bool,
    /// From its start until it listened.
    pub started_in: Duration,
    child: Child,
    // kept open, for whoever prints into a closed pipe fails
    _said: Lines<BufReader<ChildStdout>>,
}

impl Process {
    /// Starts a program in a folder and waits until it says that it listens.
    ///
    /// # Errors
    /// Where it cannot be started or ends before.
    pub async fn start<A: AsRef<OsStr>>(
        program: &Path,
        folder: &Path,
        arguments: impl IntoIterator<Item = A>,
    ) -> Result<Self> {
        let arguments: Vec<_> = arguments.into_iter().collect();
        let on_postgres = arguments.iter().any(|a| a.as_ref().to_string_lossy().starts_with("postgres://"));
        let mut command = Command::new(program);
        command.args(arguments).current_dir(folder).env("WAYMARK_LOG", "warn").kill_on_drop(true);
        // one person asks as fast as the machine can
        command.env("WAYMARK_REQUESTS_PER_MINUTE", "0");
        command.stdin(Stdio::null()).stdout(Stdio::piped());
        let begun = Instant::now();
        let mut child = command.spawn().with_context(|| format!("cannot start {}", program.display()))?;
        let mut said = BufReader::new(child.stdout.take().context("its output is not heard")?).lines();
        let address = listening(&mut said).await?;
        Ok(Self { address, on_postgres, started_in: begun.elapsed(), child, _said: said })
    }

    /// The processor time that it used so far, to ten milliseconds.
    ///
    /// # Errors
    /// Where it has ended.
    pub fn cpu(&self) -> Result<Duration> {
        cpu_of(self.id()?)
    }

    /// The memory that it holds, in bytes.
    ///
    /// # Errors
    /// Where it has ended.
    pub fn memory(&self) -> Result<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.id()?))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kilobytes = line.and_then(|rest| rest.split_whitespace().next()).context("no VmRSS")?;
        Ok(kilobytes.parse::<u64>()? * 1024)
    }

    /// Ends it and waits until it is gone.
    ///
    /// # Errors
    /// Where it cannot be stopped.
    pub async fn stop(mut self) -> Result<()> {
        let stopped = Command::new("kill").arg(self.id()?.to_string()).status().await?;
        anyhow::ensure!(stopped.success(), "the process could not be told to stop");
        self.child.wait().await?;
        Ok(())
    }

    fn id(&self) -> Result<u32> {
        self.child.id().context("the process has ended")
    }
}

/// The processor time of all processes of PostgreSQL on this machine so far.
///
/// # Errors
/// Where /proc cannot be read.
pub fn postgres_cpu() -> Result<Duration> {
    let mut sum = Duration::ZERO;
    for entry in std::fs::read_dir("/proc")?.flatten() {
        let Some(id) = entry.file_name().to_str().and_then(|name| name.parse().ok()) else { continue };
        let name = std::fs::read_to_string(entry.path().join("comm")).unwrap_or_default();
        if name.trim() == "postgres" {
            // one that ended meanwhile counts for nothing
            sum += cpu_of(id).unwrap_or_default();
        }
    }
    Ok(sum)
}

fn cpu_of(process: u32) -> Result<Duration> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat"))?;
    // the second field is a name in brackets and may hold spaces
    let after = stat.rsplit_once(')').context("no name in stat")?.1;
    let mut fields = after.split_whitespace().skip(11).map(str::parse::<u32>);
    let mut next = || fields.next().context("stat is too short")?.context("stat has no number");
    Ok(TICK * (next()? + next()?))
}

async fn listening(said: &mut Lines<BufReader<ChildStdout>>) -> Result<String> {
    while let Some(line) = said.next_line().await? {
        if let Some(address) = line.strip_prefix("listening on ") {
            return Ok(address.to_owned());
        }
    }
    anyhow::bail!("the program ended before it listened")
}
