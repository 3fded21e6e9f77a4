//! The tasks of the workspace: `cargo xtask test`, `ci`, `check`, `bench`, `media`, `postgres`.

mod bench;
mod browser;
mod ci;
mod install;
mod media;
mod postgres;
mod python;
mod rust;
mod say;
mod shell;
mod shots;
mod tally;
mod test;

use std::process::ExitCode;

use clap::Parser;

/// The tasks of the workspace.
#[derive(Parser)]
#[command(name = "cargo xtask")]
enum Task {
    /// Runs every test on both databases and in the browser; the last line counts them.
    Test(test::Options),
    /// Everything that must hold before a change is taken: format, lints, documentation, tests.
    Ci,
    /// Format and lints only.
    Check,
    /// Measures speed and size on both databases beside the bare limits, and writes docs/benchmarks.md.
    Bench {
        /// The profile of cargo to build with; `profiling` is quicker to build and has what perf needs.
        #[arg(long, default_value = "release")]
        profile: String,
    },
    /// Takes pictures of every main page of every role, for looking at: target/shots/index.html.
    Shots(shots::Options),
    /// Draws the films, worksheets and pictures of content/ that are not up to date.
    Media,
    /// A PostgreSQL for work by hand, its data kept in target/postgres; stops on Ctrl-C.
    Postgres,
}

fn main() -> ExitCode {
    let outcome = match Task::parse() {
        Task::Test(options) => return test::run(&options),
        Task::Ci => return ci::run(),
        Task::Check => ci::check(&mut say::Stages::default()),
        Task::Bench { profile } => bench::run(&profile),
        Task::Shots(options) => shots::take(&options),
        Task::Media => media::run(),
        Task::Postgres => postgres::by_hand(),
    };
    say::exit(outcome)
}
