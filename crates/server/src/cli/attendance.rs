//! `waymark import attendance`: the report of a room, read and stored as on the desk of its session.

use std::collections::BTreeMap;
use std::process::ExitCode;

use clap::Args;
use kernel::{Clock, Failure, Id};
use progress::ingest::Ingest;
use progress::roll::{self, Report, Roll};

use crate::config::Config;
use crate::{database, say};

/// A report of who was in the room of a session: columns for name, joining and leaving; one for e-mail helps.
#[derive(Debug, Args)]
pub(super) struct Attendance {
    /// A CSV file; - is standard input.
    file: String,
    /// The session, by its id.
    #[arg(long)]
    session: uuid::Uuid,
    /// In whose name it is stored: the address of an admin, or of a facilitator of the session's cohort.
    #[arg(long)]
    by: String,
}

impl Attendance {
    pub(super) async fn run(self, config: Config, dry_run: bool) -> anyhow::Result<ExitCode> {
        let text = super::import::text(&self.file)?;
        let db = database::open_ready(&config).await?;
        let clock = Clock::system();
        let moment = clock.now();
        let actor = super::actor::actor(&db, &self.by, moment).await?;
        let session = Id::from_uuid(self.session);
        let roll = roll::of(&db, &actor, session, moment).await;
        let roll = roll.map_err(|failure| told(failure, &self.by, self.session))?;
        let report = roll::read(&roll, &text).map_err(|invalid| fault(&self.file, &invalid))?;
        tell(&roll, &report);
        if dry_run {
            say!("nothing was changed: this was a dry run");
            return Ok(ExitCode::SUCCESS);
        }
        let ingest = Ingest::start(db.clone(), clock);
        roll::import(&db, &ingest, &actor, (&roll, &report), &BTreeMap::new(), moment).await?;
        Ok(ExitCode::SUCCESS)
    }
}

fn told(failure: Failure, by: &str, session: uuid::Uuid) -> anyhow::Error {
    match failure {
        Failure::NotFound => anyhow::anyhow!("{by} leads no cohort with the session {session}"),
        other => other.into(),
    }
}

fn fault(file: &str, invalid: &kernel::Invalid) -> anyhow::Error {
    let codes: Vec<_> =
        invalid.0.iter().map(|fault| format!("{} {:?}", fault.code, fault.message.args)).collect();
    anyhow::anyhow!("{file}: {}; nothing was imported", codes.join(", "))
}

/// Each line with whose it is; the head is line 1.
fn tell(roll: &Roll, report: &Report) {
    for (row, line) in report.rows.iter().zip(2..) {
        let minutes = (row.span.to - row.span.from).num_minutes();
        let whose = row.learner.and_then(|id| roll.lines.iter().find(|l| l.learner.enrolment == id));
        match whose {
            Some(found) => say!("line {line}: {} is {}, {minutes} min", row.name, found.learner.email),
            None => say!("line {line}: {} is nobody of this cohort; set aside", row.name),
        }
    }
    let matched = report.rows.iter().filter(|row| row.learner.is_some()).count();
    say!("{} lines read, {matched} matched", report.rows.len());
}
