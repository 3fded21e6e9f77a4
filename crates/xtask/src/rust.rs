//! The tests written in Rust: built, then run by nextest where it is there, else by `cargo test`.

use anyhow::Result;

use crate::postgres::{ADDRESS, Cluster};
use crate::shell::{cargo, follow_errors, follow_output, run, succeeds};
use crate::{say, tally::Tally};

/// Builds every test, and the server that the journeys start. The whole workspace at once: a smaller selection
/// would unify features differently and build dependencies again.
///
/// # Errors
/// Where something does not compile.
pub fn build() -> Result<()> {
    run(&mut cargo(&["build", "--workspace", "--bins", "--tests"]))
}

/// Runs the tests whose names contain `filter` (all without one) against the run's cluster.
///
/// # Errors
/// Where the runner cannot be started.
pub fn test(filter: Option<&str>, cluster: &Cluster) -> Result<Tally> {
    let address = cluster.address("postgres");
    let mut tally = Tally::default();
    let succeeded = if has_nextest() {
        let mut nextest = cargo(&[
            "nextest",
            "run",
            "--workspace",
            "--no-fail-fast",
            "--no-tests",
            "pass",
            "--color",
            "never",
        ]);
        let nextest = nextest.args(filter).env(ADDRESS, address);
        follow_errors(nextest, |line| tally += Tally::of_nextest(line).unwrap_or_default())?
    } else {
        let mut test = cargo(&["test", "--workspace", "--no-fail-fast", "--bins", "--lib", "--tests", "--"]);
        let test = test.args(filter).env(ADDRESS, address);
        follow_output(test, |line| tally += Tally::of_libtest(line).unwrap_or_default())?
    };
    Ok(tally.checked(succeeded))
}

/// Runs the examples in the documentation, which nextest does not know.
///
/// # Errors
/// Where the runner cannot be started.
pub fn test_examples() -> Result<Tally> {
    let answer = cargo(&["test", "--workspace", "--no-fail-fast", "--doc"]).output()?;
    let said = String::from_utf8_lossy(&answer.stdout);
    let mut tally = Tally::default();
    said.lines().filter_map(Tally::of_libtest).for_each(|part| tally += part);
    if !answer.status.success() {
        say::line(format_args!("{said}{}", String::from_utf8_lossy(&answer.stderr)));
    }
    Ok(tally.checked(answer.status.success()))
}

fn has_nextest() -> bool {
    succeeds(&mut cargo(&["nextest", "--version"]))
}
