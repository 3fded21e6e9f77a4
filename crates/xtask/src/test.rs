//! `cargo xtask test`: every tier, on both databases and in the browser.

use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, ValueEnum};

use crate::postgres::Cluster;
use crate::say::Stages;
use crate::tally::Tally;
use crate::{browser, python, rust, say};

/// What to run.
#[derive(Args, Default)]
pub struct Options {
    /// Only tests whose name, or journeys whose file name, contains this.
    filter: Option<String>,
    /// Only one kind of tests.
    #[arg(long, value_enum)]
    only: Option<Kind>,
}

/// The kinds of tests, by what runs them.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    /// Those written in Rust.
    Rust,
    /// The journeys in the browser.
    Browser,
}

impl Options {
    fn wants(&self, kind: Kind) -> bool {
        self.only.is_none_or(|only| only == kind)
    }
}

/// Runs the tests and prints their count as the last line.
pub fn run(options: &Options) -> ExitCode {
    let mut stages = Stages::default();
    let tally = all(options, &mut stages);
    close(&stages, tally)
}

/// Prints where the time went and, last, the count.
pub fn close(stages: &Stages, tally: Tally) -> ExitCode {
    stages.summary();
    say::line(tally);
    if tally.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Runs the tests. A stage that cannot run counts as one failure, and what needs it is left out.
pub fn all(options: &Options, stages: &mut Stages) -> Tally {
    let mut tally = Tally::default();
    if let Err(error) = stages.stage("build", rust::build) {
        return broken(&error);
    }
    if options.wants(Kind::Rust) {
        tally += in_rust(options, stages).unwrap_or_else(|error| broken(&error));
    }
    if options.wants(Kind::Browser) {
        tally += in_browser(options, stages).unwrap_or_else(|error| broken(&error));
    }
    tally
}

fn in_rust(options: &Options, stages: &mut Stages) -> Result<Tally> {
    let filter = options.filter.as_deref();
    stages.stage("Python packages", python::prepare)?;
    let cluster = stages.stage("PostgreSQL", Cluster::throw_away)?;
    let mut tally = stages.stage("tests in Rust", || rust::test(filter, &cluster))?;
    drop(cluster);
    if filter.is_none() {
        tally += stages.stage("examples in the documentation", rust::test_examples)?;
    }
    Ok(tally)
}

fn in_browser(options: &Options, stages: &mut Stages) -> Result<Tally> {
    let journeys = browser::journeys(options.filter.as_deref())?;
    if journeys.is_empty() {
        return Ok(Tally::default());
    }
    stages.stage("browser and its packages", browser::prepare)?;
    let cluster = stages.stage("PostgreSQL for journeys", Cluster::throw_away)?;
    stages.stage("journeys", || browser::test(&journeys, &cluster))
}

fn broken(error: &anyhow::Error) -> Tally {
    say::fault(error);
    Tally::BROKEN
}
