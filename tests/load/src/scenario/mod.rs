//! What is measured, in the order of the report.

mod bare;
mod evidence;
mod grid;
mod reading;
mod sign_in;
mod start;

use std::path::{Path, PathBuf};

use anyhow::Result;
use reqwest::Client;

use crate::client::client;
use crate::measure::Measured;
use crate::people::{self, Learner};
use crate::process::Process;

/// One line of the report.
pub struct Line {
    /// What was asked.
    pub name: &'static str,
    /// What it cost.
    pub measured: Measured,
    /// The statements of one request, where PostgreSQL counted them.
    pub statements: Option<f64>,
}

/// Everything measured on one database.
pub struct Results {
    /// Requests, against the demo of 1,000 learners unless their names say otherwise.
    pub lines: Vec<Line>,
    /// What the same stack does bare.
    pub bare: Vec<Line>,
    /// Starting and idling.
    pub start: start::Start,
}

/// A demo that runs, and how it is reached.
struct Demo {
    process: Process,
    client: Client,
    learners: Vec<Learner>,
    /// For a page of the database's own counts.
    database: String,
    _folder: tempfile::TempDir,
}

/// Measures everything on one database: on PostgreSQL's three empty ones, or on SQLite.
///
/// # Errors
/// Where a process or a connection fails, or an answer has the wrong status.
pub async fn all(server: &Path, postgres: Option<[String; 3]>) -> Result<Results> {
    let [thousand, ten_thousand, bare] = match postgres {
        Some(urls) => urls.map(Some),
        None => [None, None, None],
    };
    let engine = if bare.is_some() { "PostgreSQL" } else { "SQLite" };
    eprintln!("== {engine}, bare");
    let limits = bare::measure(bare).await?;
    eprintln!("== {engine}, 1,000 learners");
    let demo = Demo::fill(server, 1_000, thousand.as_deref()).await?;
    let mut lines = reading::measure(&demo).await?;
    lines.extend(grid::measure(&demo, &grid::THOUSAND).await?);
    lines.extend(evidence::measure(&demo).await?);
    lines.push(sign_in::measure(&demo).await?);
    let start = start::measure(server, demo).await?;
    eprintln!("== {engine}, 10,000 learners");
    let demo = Demo::fill(server, 10_000, ten_thousand.as_deref()).await?;
    let filled = demo.process.started_in;
    lines.extend(grid::measure(&demo, &grid::TEN_THOUSAND).await?);
    demo.process.stop().await?;
    Ok(Results { lines, bare: limits, start: start.filled_in(filled) })
}

impl Demo {
    async fn fill(server: &Path, learners: usize, database: Option<&str>) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("waymark-load-").tempdir_in(beside(server))?;
        let kept = folder.path().display().to_string();
        let (learners, port) = (learners.to_string(), "0");
        let mut arguments = vec!["demo", "--port", port, "--learners", &learners, "--keep", &kept];
        let file = format!("sqlite://{}", folder.path().join("waymark.sqlite3").display());
        arguments.extend(database.iter().flat_map(|url| ["--database-url", url]));
        let process = Process::start(server, folder.path(), arguments).await?;
        let database = database.map_or(file, str::to_owned);
        let learners = people::learners(&database).await?;
        Ok(Self { process, client: client()?, learners, database, _folder: folder })
    }

    fn at(&self, path: &str) -> String {
        format!("{}{path}", self.process.address)
    }

    fn learner(&self) -> Result<&Learner> {
        self.learners.first().ok_or_else(|| anyhow::anyhow!("there is no learner"))
    }
}

/// The disk where the build lies: a folder for temporary files is often memory.
fn beside(server: &Path) -> PathBuf {
    server.parent().map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

fn told(line: Line) -> Line {
    let Measured { median, slowest, .. } = line.measured;
    let (cpu, rate) = (line.measured.cpu(), line.measured.rate());
    eprintln!("{:<44} {cpu:>8.3} ms CPU {rate:>9.0}/s  p50 {median:.1?}  p99 {slowest:.1?}", line.name);
    line
}
