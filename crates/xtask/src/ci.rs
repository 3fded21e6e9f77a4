//! `cargo xtask ci` and its quick part, `cargo xtask check`.

use std::process::ExitCode;

use anyhow::Result;

use crate::say::Stages;
use crate::shell::{self, cargo};
use crate::tally::Tally;
use crate::{say, test};

/// Format, lints, documentation and tests. All of them run, so that one run names every fault; the last line counts
/// the tests, and each of the others that fails as one.
fn before_tests(stages: &mut Stages) -> Tally {
    let mut tally = Tally::default();
    for outcome in [check(stages), document(stages)] {
        if let Err(error) = outcome {
            say::fault(&error);
            tally += Tally::BROKEN;
        }
    }
    tally
}

/// Everything that must hold before a change is taken.
pub fn run() -> ExitCode {
    let mut stages = Stages::default();
    let mut tally = before_tests(&mut stages);
    tally += test::all(&test::Options::default(), &mut stages);
    test::close(&stages, tally)
}

/// Format and lints.
///
/// # Errors
/// Where one of them finds a fault.
pub fn check(stages: &mut Stages) -> Result<()> {
    stages.stage("format", || shell::run(&mut cargo(&["fmt", "--all", "--", "--check"])))?;
    let lints = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
    stages.stage("lints", || shell::run(&mut cargo(&lints)))
}

fn document(stages: &mut Stages) -> Result<()> {
    let mut doc = cargo(&["doc", "--workspace", "--no-deps", "--document-private-items"]);
    stages.stage("documentation", || shell::run(doc.env("RUSTDOCFLAGS", "-D warnings")))
}
