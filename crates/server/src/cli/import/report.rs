//! What an import of a sheet says while it runs and when it is done.

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use indicatif::{ProgressBar, ProgressStyle};
use kernel::folder::Outcome;
use kernel::import::{Read, RowFault, Tally, Way};
use kernel::{Clock, Invalid, Lang, Message, Zone, cell};
use text::Locale;

use crate::say;

/// How many faults are told one by one; a file takes all of them.
const TOLD: usize = 100;

/// Speaks of one import.
pub(super) struct Report {
    file: String,
    faults: Option<PathBuf>,
    way: Way,
    locale: Locale,
    bar: ProgressBar,
}

impl Report {
    pub(super) fn of(file: &str, faults: Option<&Path>, way: Way) -> Self {
        let file = if file == "-" { "standard input" } else { file };
        let now = Clock::system().now();
        let locale = Locale { lang: Lang::En, zone: Zone::utc(), zone_is_known: false, now };
        let faults = faults.map(Path::to_owned);
        Self { file: file.to_owned(), faults, way, locale, bar: ProgressBar::hidden() }
    }

    pub(super) fn way(&self) -> Way {
        self.way
    }

    /// Why the file is no such sheet.
    pub(super) fn unread(&self, invalid: &Invalid) -> anyhow::Error {
        let words: Vec<_> = invalid.0.iter().map(|fault| self.say(&fault.message)).collect();
        anyhow::anyhow!("{}: {} nothing was imported", self.file, words.join(" "))
    }

    /// Hears how many rows are through: a bar on a terminal, a line for each tenth otherwise.
    pub(super) fn begin<T>(&mut self, read: &Read<T>) -> impl FnMut(usize) + Send + use<T> {
        let all = read.rows.len();
        let on_terminal = std::io::stderr().is_terminal();
        if on_terminal {
            self.bar = ProgressBar::new(all as u64);
            if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos} of {len} rows  {eta}") {
                self.bar.set_style(style);
            }
        }
        let (bar, mut tenth) = (self.bar.clone(), 0);
        move |through| {
            bar.set_position(through as u64);
            let now = through * 10 / all.max(1);
            if !on_terminal && now > tenth && through < all {
                say!("{through} of {all} rows");
            }
            tenth = now;
        }
    }

    /// What was done with each row, its faults, and the sums. It fails only where no row could be read.
    pub(super) fn end<T>(self, read: Read<T>, tally: Tally) -> anyhow::Result<ExitCode> {
        self.bar.finish_and_clear();
        if self.way == Way::Try {
            tally.done.iter().for_each(|one| say!("line {}: {}", one.line, one.row));
        }
        let mut faults = read.faults;
        faults.extend(tally.faults.iter().cloned());
        faults.sort_by_key(|fault| fault.line);
        self.tell(&faults);
        if let Some(file) = &self.faults {
            let written = self.write(&faults).and_then(|bytes| Ok(std::fs::write(file, bytes)?));
            written.with_context(|| format!("{} cannot be written", file.display()))?;
        }
        let count = |outcome| tally.count(outcome);
        let (added, changed) = (count(Outcome::Added), count(Outcome::Changed));
        let (same, odd) = (count(Outcome::Unchanged), rows(&faults));
        say!("{added} added, {changed} changed, {same} unchanged, {odd} with faults");
        if self.way == Way::Try {
            say!("nothing was changed: this was a dry run");
        }
        let failed = tally.done.is_empty() && !faults.is_empty();
        Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }

    #[expect(clippy::print_stderr, reason = "the command line speaks to its user")]
    fn tell(&self, faults: &[RowFault]) {
        for fault in faults.iter().take(TOLD) {
            let place = [fault.fault.field.as_str(), &shown(&fault.written)].join(" ");
            let place = if place.trim().is_empty() { String::new() } else { format!("{}: ", place.trim()) };
            eprintln!("{}:{}: {place}{}", self.file, fault.line, self.say(&fault.fault.message));
        }
        if faults.len() > TOLD {
            eprintln!("and {} more; --faults FILE writes all of them", faults.len() - TOLD);
        }
    }

    fn write(&self, faults: &[RowFault]) -> anyhow::Result<Vec<u8>> {
        let mut csv = csv::Writer::from_writer(Vec::new());
        csv.write_record(["line", "column", "written", "fault", "code"])?;
        for fault in faults {
            let (line, words) = (fault.line.to_string(), self.say(&fault.fault.message));
            let written = cell(&fault.written);
            csv.write_record([&line, &fault.fault.field, &written, &words, fault.fault.code])?;
        }
        Ok(csv.into_inner().map_err(csv::IntoInnerError::into_error)?)
    }

    fn say(&self, message: &Message) -> String {
        self.locale.say(message)
    }
}

/// What was written, so that it is seen where it begins and ends.
fn shown(written: &str) -> String {
    if written.is_empty() { String::new() } else { format!("{written:?}") }
}

/// How many rows have faults; one may have several.
fn rows(faults: &[RowFault]) -> usize {
    let lines: std::collections::BTreeSet<_> = faults.iter().map(|fault| fault.line).collect();
    lines.len()
}
