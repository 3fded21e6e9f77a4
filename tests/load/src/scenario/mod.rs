//! What is measured, in the order of the report.

mod bare;
mod evidence;
mod grid;
mod reading;
mod search;
mod sign_in;
mod start;

use std::path::{Path, PathBuf};

use anyhow::Result;
use reqwest::Client;

use crate::client::client;
use crate::measure::Measured;
use crate::people::{self, Learner};
use crate::process::Process;

/// What can be measured alone.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Part {
    /// The bare limits.
    Bare,
    /// Pages of learners and visitors.
    Reading,
    /// The grid and its CSV.
    Grid,
    /// Searching the catalogue.
    Search,
    /// Evidence.
    Evidence,
    /// Signing in.
    SignIn,
    /// Starting and idling.
    Start,
}

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
#[derive(Default)]
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

/// Measures everything on one database, or one part alone: on PostgreSQL's three empty ones, or on SQLite.
///
/// # Errors
/// Where a process or a connection fails, or an answer has the wrong status.
pub async fn all(server: &Path, postgres: Option<[String; 3]>, only: Option<Part>) -> Result<Results> {
    let wanted = |part: Part| only.is_none_or(|only| only == part);
    let engine = if postgres.is_some() { "PostgreSQL" } else { "SQLite" };
    let [thousand, ten_thousand, bare] = postgres.map_or([None, None, None], |urls| urls.map(Some));
    let mut results = Results::default();
    if wanted(Part::Bare) {
        eprintln!("== {engine}, bare");
        results.bare = bare::measure(bare).await?;
    }
    eprintln!("== {engine}, 1,000 learners");
    let demo = Demo::fill(server, 1_000, thousand.as_deref()).await?;
    let lines = &mut results.lines;
    if wanted(Part::Reading) {
        lines.extend(reading::measure(&demo).await?);
    }
    if wanted(Part::Grid) {
        lines.extend(grid::measure(&demo, &grid::THOUSAND).await?);
    }
    if wanted(Part::Search) {
        lines.extend(search::measure(&demo).await?);
    }
    if wanted(Part::Evidence) {
        lines.extend(evidence::measure(&demo).await?);
    }
    if wanted(Part::SignIn) {
        lines.push(sign_in::measure(&demo).await?);
    }
    if wanted(Part::Start) {
        results.start = start::measure(server, demo).await?;
    }
    if wanted(Part::Grid) {
        eprintln!("== {engine}, 10,000 learners");
        let demo = Demo::fill(server, 10_000, ten_thousand.as_deref()).await?;
        results.start.filled = demo.process.started_in;
        results.lines.extend(grid::measure(&demo, &grid::TEN_THOUSAND).await?);
        demo.process.stop().await?;
    }
    Ok(results)
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
