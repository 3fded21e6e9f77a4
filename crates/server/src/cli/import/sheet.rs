//! `waymark import associations`, `people` and `enrolments`: sheets whose rows stand by themselves.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::{Args, Subcommand};
use courses::association;
use courses::cohort::list;
use courses::enrolment;
use kernel::import::Way;
use kernel::{Clock, Db, Failure, Id, Moment};
use progress::carry::{Importing, import};

use super::report::Report;
use crate::config::Config;
use crate::database;

/// A sheet, and where its faults go.
#[derive(Debug, Args)]
pub(super) struct File {
    /// A CSV file whose first line names the columns; - is standard input.
    file: String,
    /// Also write the faults into this CSV file.
    #[arg(long)]
    faults: Option<PathBuf>,
}

impl File {
    /// Where the faults of people go that come with these associations.
    fn faults_of_people(&self) -> Option<PathBuf> {
        self.faults.as_ref().map(|path| path.with_extension("people.csv"))
    }
}

#[derive(Debug, Subcommand)]
pub(super) enum Sheet {
    /// Associations: id, parent (the id of the one above), level, name, and perhaps state and zone.
    Associations {
        #[command(flatten)]
        file: File,
        /// Then also the people of this CSV file, once the associations are there. Their faults go into a file of their
        /// own beside the other: faults.people.csv.
        #[arg(long, value_name = "FILE")]
        people: Option<String>,
    },
    /// People: email, name, and perhaps phone, job, career_family, association (its id), language and zone. They get
    /// accounts, without grants or places.
    People(File),
    /// Places in a cohort: email, and perhaps team (its name) and part.
    Enrolments {
        /// The cohort, by its id.
        cohort: uuid::Uuid,
        #[command(flatten)]
        file: File,
        /// In whose name it is done: the address of an admin.
        #[arg(long)]
        by: String,
        /// Why they come late, where the cohort has begun; kept with each place.
        #[arg(long, default_value = "")]
        reason: String,
    },
}

impl Sheet {
    pub(super) async fn run(self, config: Config, way: Way) -> anyhow::Result<ExitCode> {
        let moment = Clock::system().now();
        let file = match &self {
            Self::Associations { file, .. } | Self::People(file) | Self::Enrolments { file, .. } => file,
        };
        if way == Way::Try && matches!(&self, Self::Associations { people: Some(_), .. }) {
            anyhow::bail!(
                "try one file at a time: people are tried against the associations that are there already"
            );
        }
        let bytes = super::bytes(&file.file)?;
        let db = database::open_ready(&config).await?;
        let report = Report::of(&file.file, file.faults.as_deref(), way);
        match &self {
            Self::Associations { people: None, .. } => associations(&db, &bytes, report, moment).await,
            Self::Associations { people: Some(others), .. } => {
                let (faults, others_bytes) = (file.faults_of_people(), super::bytes(others)?);
                associations(&db, &bytes, report, moment).await?;
                people(&db, &others_bytes, Report::of(others, faults.as_deref(), way), moment).await
            }
            Self::People(_) => people(&db, &bytes, report, moment).await,
            Self::Enrolments { cohort, by, reason, .. } => {
                let cohort = Id::from_uuid(*cohort);
                enrolments(&db, &bytes, (cohort, by, reason), report, moment).await
            }
        }
    }
}

async fn associations(db: &Db, bytes: &[u8], mut report: Report, moment: Moment) -> anyhow::Result<ExitCode> {
    let read = association::import::read(bytes, &association::import::levels(db.read()).await?);
    let read = read.map_err(|invalid| report.unread(&invalid))?;
    let (way, told) = (report.way(), &mut report.begin(&read));
    let tally = association::import::import_from_shell(db, &read.rows, way, told, moment).await;
    report.end(read, tally?)
}

async fn people(db: &Db, bytes: &[u8], mut report: Report, moment: Moment) -> anyhow::Result<ExitCode> {
    let slugs = association::queries::slugs(db.read()).await?;
    let slugs = slugs.into_iter().map(|(slug, id)| (slug, id.uuid())).collect();
    let read = auth::person::import::read(bytes, &slugs).map_err(|invalid| report.unread(&invalid))?;
    let (way, told) = (report.way(), &mut report.begin(&read));
    let tally = auth::person::import::import_from_shell(db, (&read.rows, &slugs), way, told, moment).await;
    report.end(read, tally?)
}

async fn enrolments(
    db: &Db,
    bytes: &[u8],
    (cohort, by, reason): (Id<courses::Cohort>, &str, &str),
    mut report: Report,
    moment: Moment,
) -> anyhow::Result<ExitCode> {
    let actor = &super::super::actor::actor(db, by, moment).await?;
    list::one(db.read(), cohort).await?.with_context(|| format!("there is no cohort {cohort}"))?;
    let read = enrolment::import::read(bytes).map_err(|invalid| report.unread(&invalid))?;
    let (way, told) = (report.way(), &mut report.begin(&read));
    let importing = Importing { actor, cohort, reason, way };
    let tally = import(db, importing, &read.rows, told, moment).await;
    let tally = tally.map_err(|failure| refused(failure, by));
    report.end(read, tally?)
}

fn refused(failure: Failure, by: &str) -> anyhow::Error {
    match failure {
        Failure::Invalid(_) => anyhow::anyhow!("the cohort has begun: say with --reason why they come late"),
        Failure::NotFound => anyhow::anyhow!("{by} is no admin"),
        Failure::Denied(denied) => anyhow::anyhow!("the cohort takes nobody: {}", denied.code),
        other => other.into(),
    }
}
