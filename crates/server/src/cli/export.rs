//! `waymark export cohort`.

use std::io::Write as _;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::{Args, Subcommand, ValueEnum};
use courses::cohort::list;
use kernel::{Clock, Id, Lang};
use progress::grid::of_cohort;
use progress::table::Format;
use text::Locale;

use crate::config::Config;
use crate::database;

/// Write what the site holds for other programs.
#[derive(Debug, Args)]
pub(super) struct Export {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// The progress of a cohort, as facilitators download it.
    Cohort {
        /// The cohort, by its id.
        id: uuid::Uuid,
        /// How it is written.
        #[arg(long, value_enum, default_value = "csv")]
        format: Kind,
        /// The language of its words: en or es.
        #[arg(long, default_value = "en")]
        language: String,
        /// Where to; - is standard output.
        #[arg(long, default_value = "-")]
        to: String,
    },
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Kind {
    /// Comma separated.
    Csv,
    /// An Excel workbook.
    Xlsx,
    /// For programs.
    Json,
}

impl From<Kind> for Format {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Csv => Self::Csv,
            Kind::Xlsx => Self::Xlsx,
            Kind::Json => Self::Json,
        }
    }
}

impl Export {
    pub(super) async fn run(self, config: Config) -> anyhow::Result<ExitCode> {
        let What::Cohort { id, format, language, to } = self.what;
        let lang: Lang =
            language.parse().map_err(|_| anyhow::anyhow!("the site does not speak {language}"))?;
        let db = database::open(&config).await?;
        database::refuse_newer(&db).await?;
        let listed = list::one(db.read(), Id::from_uuid(id)).await?;
        let cohort = listed.with_context(|| format!("there is no cohort {id}"))?.cohort;
        let now = Clock::system().now();
        let l = Locale { lang, zone: cohort.zone.clone(), zone_is_known: false, now };
        let grid = of_cohort(&db, cohort, now).await?;
        let bytes = pages::export::table(&l, &grid).write(format.into(), now)?;
        if to == "-" {
            std::io::stdout().write_all(&bytes).context("standard output cannot be written")?;
        } else {
            std::fs::write(&to, bytes).with_context(|| format!("{to} cannot be written"))?;
        }
        Ok(ExitCode::SUCCESS)
    }
}
