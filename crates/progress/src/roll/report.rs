//! The report of a room's provider: a table of names, addresses and times, matched to the learners of the session.

use std::collections::BTreeMap;

use auth::Actor;
use chrono::{DateTime, Utc};
use kernel::{Db, Failure, Id, Invalid, Moment, Zone, ZonedTime};
use modules::session::Span;

use super::{Roll, tick};
use crate::evidence::PresenceSource;
use crate::ingest::Ingest;

kernel::reasons! {
    /// Why a report is not read.
    pub enum ReportReason {
        /// It has no head with the columns that are needed.
        ReportNoColumns = "report_no_columns" {},
        /// A line's times are not readable.
        ReportNoTime = "report_no_time" {
            /// Its number, from 1 for the head.
            line: u32,
        },
        /// It has more lines than one can be read with.
        ReportTooLong = "report_too_long" {
            /// How many are read.
            most: u32,
        },
    }
}

const MOST: u32 = 5_000;

/// A report as read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Its lines.
    pub rows: Vec<ReportRow>,
}

/// A line of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportRow {
    /// The name as the room showed it.
    pub name: String,
    /// The address, where known.
    pub email: String,
    /// From when to when.
    pub span: Span,
    /// Whose it is by address, else by a name that only one learner has.
    pub learner: Option<Id<courses::Enrolment>>,
}

/// Reads a report: comma or semicolon separated, with columns for name, address, joining and leaving under their
/// usual names. Times without a zone are on the session's clock; times of day alone are on its day.
///
/// # Errors
/// What is wrong with it, and in which line.
pub fn read(roll: &Roll, text: &str) -> Result<Report, Invalid> {
    let refuse = |reason: ReportReason| Invalid::one("report", &reason);
    let separator = if text.lines().next().is_some_and(|head| head.contains(';')) { b';' } else { b',' };
    let mut csv = csv::ReaderBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let heads =
        csv.headers().ok().and_then(Columns::of).ok_or_else(|| refuse(ReportReason::ReportNoColumns {}))?;
    let mut rows = Vec::new();
    for (record, line) in csv.records().zip(2_u32..) {
        if rows.len() >= MOST as usize {
            return Err(refuse(ReportReason::ReportTooLong { most: MOST }));
        }
        let record = record.map_err(|_| refuse(ReportReason::ReportNoTime { line }))?;
        let row = heads.row(roll, &record).ok_or_else(|| refuse(ReportReason::ReportNoTime { line }))?;
        rows.push(row);
    }
    Ok(Report { rows })
}

/// Stores a report; `chosen` says whose the lines (by their place from 0) are that match nobody. What matches
/// nobody is set aside.
///
/// # Errors
/// Not found for others than those who lead the cohort; storage.
pub async fn import(
    db: &Db,
    ingest: &Ingest,
    actor: &Actor,
    (roll, report): (&Roll, &Report),
    chosen: &BTreeMap<usize, Id<courses::Enrolment>>,
    moment: Moment,
) -> Result<(), Failure> {
    let known = |id: Id<courses::Enrolment>| roll.lines.iter().any(|l| l.learner.enrolment == id);
    let said = report.rows.iter().enumerate().filter_map(|(place, row)| {
        let learner = row.learner.or_else(|| chosen.get(&place).copied()).filter(|id| known(*id))?;
        Some((learner, row.span))
    });
    tick::record(db, ingest, actor, roll, said.collect(), PresenceSource::ProviderReport, moment).await
}

/// The places of the columns.
struct Columns {
    name: usize,
    email: Option<usize>,
    join: usize,
    leave: usize,
}

impl Columns {
    fn of(heads: &csv::StringRecord) -> Option<Self> {
        let find = |words: &[&str]| {
            let folded = heads.iter().map(kernel::fold);
            folded.enumerate().find(|(_, head)| words.iter().any(|w| head.contains(w))).map(|(n, _)| n)
        };
        Some(Self {
            name: find(&["name", "nombre"])?,
            email: find(&["mail", "correo"]),
            join: find(&["join", "entrada", "from"])?,
            leave: find(&["leave", "left", "salida", "until"])?,
        })
    }

    fn row(&self, roll: &Roll, record: &csv::StringRecord) -> Option<ReportRow> {
        let get = |n: usize| record.get(n).unwrap_or_default().to_owned();
        let (name, email) = (get(self.name), self.email.map(get).unwrap_or_default());
        let at = |n: usize| time(&get(n), roll);
        let (from, to) = (at(self.join)?, at(self.leave)?);
        let span = Span::new(from, to)?;
        Some(ReportRow { learner: matched(roll, &name, &email), name, email, span })
    }
}

fn matched(roll: &Roll, name: &str, email: &str) -> Option<Id<courses::Enrolment>> {
    let (name, email) = (kernel::fold(name), email.trim().to_lowercase());
    let by_email = roll.lines.iter().find(|l| !email.is_empty() && l.learner.email == email);
    let mut by_name = roll.lines.iter().filter(|l| kernel::fold(&l.learner.name) == name);
    let alone = by_name.next().filter(|_| by_name.next().is_none());
    by_email.or(alone).map(|l| l.learner.enrolment)
}

/// An instant with its zone, a time on the session's clock, or a time of day on its day.
fn time(text: &str, roll: &Roll) -> Option<DateTime<Utc>> {
    if let Ok(at) = DateTime::parse_from_rfc3339(text) {
        return Some(at.to_utc());
    }
    let zone = &roll.session.zone;
    let local = text.replace(' ', "T").parse::<jiff::civil::DateTime>().ok();
    let day = roll.session.local_start.0.date();
    let local = local.or_else(|| text.parse::<jiff::civil::Time>().ok().map(|time| day.to_datetime(time)))?;
    on_clock(local, zone)
}

fn on_clock(local: jiff::civil::DateTime, zone: &Zone) -> Option<DateTime<Utc>> {
    ZonedTime::resolve(local, zone, None).ok().map(|at| at.instant)
}
