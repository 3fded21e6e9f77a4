//! What a task prints: plain lines, and the seconds of each stage.

use std::fmt::Display;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// Prints one line.
#[expect(clippy::print_stdout, reason = "the tasks talk to a person on a terminal, here and nowhere else")]
pub fn line(text: impl Display) {
    println!("{text}");
}

/// Prints what went wrong, with its causes on the same line.
pub fn fault(error: &anyhow::Error) {
    eprintln!("error: {error:#}");
}

/// The exit code of a task, after its fault was printed.
pub fn exit(outcome: anyhow::Result<()>) -> ExitCode {
    outcome.map_or_else(
        |error| {
            fault(&error);
            ExitCode::FAILURE
        },
        |()| ExitCode::SUCCESS,
    )
}

/// The stages of a task and how long each took.
#[derive(Default)]
pub struct Stages(Vec<(&'static str, Duration)>);

impl Stages {
    /// Runs one stage between two lines, the second with its seconds.
    pub fn stage<T>(&mut self, name: &'static str, work: impl FnOnce() -> T) -> T {
        line(format_args!("== {name}"));
        let start = Instant::now();
        let result = work();
        let took = start.elapsed();
        line(format_args!("== {name}: {:.1} s", took.as_secs_f64()));
        self.0.push((name, took));
        result
    }

    /// Prints where the time went.
    pub fn summary(&self) {
        line("== time by stage");
        for (name, took) in &self.0 {
            line(format_args!("{:>8.1} s  {name}", took.as_secs_f64()));
        }
        let all: Duration = self.0.iter().map(|(_, took)| *took).sum();
        line(format_args!("{:>8.1} s  in all", all.as_secs_f64()));
    }
}
