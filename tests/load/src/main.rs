//! The benchmark: drives the built server from outside, beside the bare limits of the same stack, and writes a
//! report. Nothing here passes or fails; `cargo xtask bench` builds what it needs and calls it.

mod bare;
mod client;
mod machine;
mod measure;
mod people;
mod process;
mod report;
mod scenario;
mod statements;

use std::path::PathBuf;

use clap::Parser;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The benchmark of a built server.
#[derive(Parser)]
enum Command {
    /// Measures every scenario and writes the report.
    Run(Run),
    /// Serves the bare limits: what the same stack does without Waymark.
    Bare(bare::Options),
}

/// What is measured, and where the report goes.
#[derive(clap::Args)]
struct Run {
    /// The built `waymark`.
    #[arg(long)]
    server: PathBuf,
    /// Databases of PostgreSQL to fill, empty ones: for 1,000 learners, for 10,000, for the bare limits.
    #[arg(long, num_args = 3)]
    postgres: Vec<String>,
    /// One part alone, to be looked at while it is worked on; then nothing is reported.
    #[arg(long)]
    only: Option<scenario::Part>,
    /// The commit that was built.
    #[arg(long, required_unless_present = "only")]
    commit: Option<String>,
    /// The profile of cargo with which it was built.
    #[arg(long, default_value = "release")]
    profile: String,
    /// Where the report is written.
    #[arg(long, required_unless_present = "only")]
    report: Option<PathBuf>,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    match Command::parse() {
        Command::Bare(options) => bare::serve(options).await,
        Command::Run(run) => measure_all(run).await,
    }
}

async fn measure_all(run: Run) -> anyhow::Result<()> {
    let machine = machine::Machine::read(run.commit.as_deref().unwrap_or_default(), &run.profile)?;
    let postgres = match <[String; 3]>::try_from(run.postgres) {
        Ok(urls) => Some(scenario::all(&run.server, Some(urls), run.only).await?),
        Err(_) => None,
    };
    let sqlite = scenario::all(&run.server, None, run.only).await?;
    let (Some(report), Some(postgres)) = (run.report, postgres) else { return Ok(()) };
    std::fs::write(&report, report::markdown(&machine, &sqlite, &postgres))?;
    eprintln!("the report is in {}", report.display());
    Ok(())
}
