//! `waymark progress verify|rebuild`.

use std::process::ExitCode;

use clap::{Args, ValueEnum};
use indicatif::ProgressBar;
use kernel::{Clock, Db};

use crate::config::Config;
use crate::{database, say};

/// Recompute all progress from evidence.
#[derive(Debug, Args)]
pub(super) struct ProgressCommand {
    /// What to do.
    #[arg(value_enum)]
    what: What,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum What {
    /// Compare stored progress with a recomputation; name each difference and exit with 1 where there is one.
    Verify,
    /// Write stored progress anew.
    Rebuild,
}

impl ProgressCommand {
    pub(super) async fn run(self, config: Config) -> anyhow::Result<ExitCode> {
        let db = database::open(&config).await?;
        database::refuse_newer(&db).await?;
        match self.what {
            What::Verify => verify(&db).await,
            What::Rebuild => rebuild(&db, &Clock::system()).await,
        }
    }
}

async fn verify(db: &Db) -> anyhow::Result<ExitCode> {
    let bar = ProgressBar::no_length();
    let differences = crate::verify::verify(db, |n| bar.inc(n as u64)).await?;
    bar.finish_and_clear();
    differences.iter().for_each(|difference| say!("{difference}"));
    say!("{} enrolments compared, {} differences", bar.position(), differences.len());
    Ok(if differences.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

async fn rebuild(db: &Db, clock: &Clock) -> anyhow::Result<ExitCode> {
    let (bar, mut written) = (ProgressBar::no_length(), 0);
    for cohort in courses::cohort::all_ids(db).await? {
        written += ::progress::row::rebuild(db, cohort, clock.now(), |n| bar.inc(n as u64)).await?;
    }
    bar.finish_and_clear();
    say!("{written} enrolments rebuilt");
    Ok(ExitCode::SUCCESS)
}
