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
    let (bar, mut differences) = (ProgressBar::no_length(), 0);
    for cohort in courses::cohort::all_ids(db).await? {
        let found = ::progress::row::verify(db, cohort, |n| bar.inc(n as u64)).await?;
        differences += found.len();
        bar.suspend(|| found.iter().for_each(|difference| say!("{difference}")));
    }
    bar.finish_and_clear();
    say!("{} enrolments compared, {differences} differences", bar.position());
    Ok(if differences == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
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
