//! The report, as Markdown.

use std::fmt::Write as _;
use std::time::Duration;

use crate::machine::Machine;
use crate::scenario::{Line, Results};

const PREAMBLE: &str = "# Benchmarks

Written by `cargo xtask bench`; nothing here is asserted by a test. *CPU* is the processor time of the server's own
process for one request, read from the system's accounts, so it tells more than a rate does on a machine that also
runs the clients. *PostgreSQL* is the processor time of its processes beside that. *Statements* are those of one
request as PostgreSQL counted them. Every request goes through loopback on connections that stay open, each sent when
the one before it was answered. Both databases are as durable as in earnest (SQLite with `synchronous=FULL`,
PostgreSQL with `fsync`).
";

const BARE: &str = "
The bare limits of the same stack. *Group commit* stores rows of an item's width in a table of their own and nothing
else. *Evidence and progress rows* stores what any evidence has to, with the same keys, index and references: its own
row, and its learner's progress, read under a lock and written anew. Nothing is verified, judged or concluded.

";

/// The whole report.
pub fn markdown(machine: &Machine, sqlite: &Results, postgres: &Results) -> String {
    let mut text = PREAMBLE.to_owned();
    let Machine { processor, cores, memory, commit, profile, load } = machine;
    _ = write!(
        text,
        "\nCommit `{commit}`, profile `{profile}`, {processor}, {cores} cores shared by server, database and clients, {memory} GiB; \
         load average before: {load}.\n"
    );
    for (name, results) in [("SQLite", sqlite), ("PostgreSQL", postgres)] {
        section(&mut text, name, results, &postgres.lines);
    }
    text
}

fn section(text: &mut String, engine: &str, results: &Results, counted: &[Line]) {
    _ = write!(text, "\n## {engine}\n\n");
    table(text, &results.lines, counted);
    text.push_str(BARE);
    table(text, &results.bare, &[]);
    let start = &results.start;
    _ = write!(
        text,
        "\nStart on an existing database of 1,000 learners: {}. Demo of 10,000 learners made and listening: {}. \
         Memory idle: {} MB; after all of the above: {} MB.\n",
        span(start.started),
        span(start.filled),
        start.idle >> 20,
        start.after_load >> 20,
    );
}

fn table(text: &mut String, lines: &[Line], counted: &[Line]) {
    text.push_str("| | CPU ms | PostgreSQL ms | per second | p50 | p99 | KB | statements |\n");
    text.push_str("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    for line in lines {
        let statements = counted.iter().find(|other| other.name == line.name).and_then(|l| l.statements);
        let measured = &line.measured;
        _ = writeln!(
            text,
            "| {} | {:.3} | {} | {:.0} | {} | {} | {:.1} | {} |",
            line.name,
            measured.cpu(),
            measured.postgres_cpu().map_or_else(String::new, |ms| format!("{ms:.3}")),
            measured.rate(),
            span(measured.median),
            span(measured.slowest),
            measured.bytes as f64 / 1_000.0,
            statements.map_or_else(String::new, |n| format!("{n:.1}")),
        );
    }
}

fn span(of: Duration) -> String {
    let ms = of.as_secs_f64() * 1_000.0;
    match ms {
        ms if ms < 10.0 => format!("{ms:.1} ms"),
        ms if ms < 10_000.0 => format!("{ms:.0} ms"),
        ms => format!("{:.1} s", ms / 1_000.0),
    }
}
