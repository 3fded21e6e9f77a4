//! `waymark import`.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context as _;
use catalogue::folder::CatalogueFolder;
use clap::{Args, Subcommand};
use indicatif::{ProgressBar, ProgressStyle};
use kernel::folder::{Fault, Files, Imported};
use kernel::{Clock, Db, Failure, Moment, Storage, StorageError, Tx};
use modules::folder::{CourseFolder, MediaFile};

use crate::config::Config;
use crate::{database, say};

/// Read courses, the catalogue, associations or people from files. What is there already is known by slug or address
/// and changed where it differs; no mail is sent.
#[derive(Debug, Args)]
pub(super) struct Import {
    /// Say what would happen, and change nothing.
    #[arg(long, global = true)]
    dry_run: bool,
    #[command(subcommand)]
    what: Kind,
}

#[derive(Debug, Subcommand)]
enum Kind {
    #[command(flatten)]
    Rows(What),
    /// The report of a room: who was there from when to when.
    Attendance(super::attendance::Attendance),
}

#[derive(Debug, Subcommand)]
enum What {
    /// A course folder, as docs/course-folder.md describes it. A new course is a draft.
    Course {
        /// The folder that holds course.toml.
        folder: String,
    },
    /// A catalogue folder: taxonomies.toml, entries and media.
    Catalogue {
        /// The folder that holds taxonomies.toml.
        folder: String,
    },
    /// A file of associations, each after the one above it.
    Associations {
        /// A CSV file; - is standard input.
        file: String,
    },
    /// A file of people. They get accounts, without grants or places.
    People {
        /// A CSV file; - is standard input.
        file: String,
    },
}

impl Import {
    pub(super) async fn run(self, config: Config) -> anyhow::Result<ExitCode> {
        let what = match self.what {
            Kind::Rows(what) => what,
            Kind::Attendance(attendance) => return attendance.run(config, self.dry_run).await,
        };
        let Some(read) = what.read()? else { return Ok(ExitCode::FAILURE) };
        let db = database::open_ready(&config).await?;
        if !self.dry_run {
            let storage = Storage::in_folder(&config.data_dir.join("files"))?;
            store_media(&storage, &read).await?;
        }
        let moment = Clock::system().now();
        let done = write(&db, &read, self.dry_run, moment).await?;
        for row in &done {
            say!("{row}");
        }
        if self.dry_run {
            say!("nothing was changed: this was a dry run");
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// What was read and found without faults.
enum Content {
    Course(Files, Box<CourseFolder>),
    Catalogue(Files, CatalogueFolder),
    Associations(Vec<courses::folder::AssociationRow>),
    People(Vec<auth::folder::PersonRow>),
}

impl What {
    /// Parses the files; nothing where there are faults, which were told then.
    fn read(&self) -> anyhow::Result<Option<Content>> {
        let parsed = match self {
            Self::Course { folder } => Files::read(Path::new(folder)).and_then(|files| {
                let parsed = CourseFolder::parse(&files)?;
                Ok(Content::Course(files, Box::new(parsed)))
            }),
            Self::Catalogue { folder } => Files::read(Path::new(folder)).and_then(|files| {
                let parsed = CatalogueFolder::parse(&files)?;
                Ok(Content::Catalogue(files, parsed))
            }),
            Self::Associations { file } => {
                courses::folder::associations(&one(file)?, file).map(Content::Associations)
            }
            Self::People { file } => auth::folder::people(&one(file)?, file).map(Content::People),
        };
        Ok(parsed.map_err(|faults| tell(&faults)).ok())
    }
}

/// One file, or standard input, under the name that was typed.
fn one(file: &str) -> anyhow::Result<Files> {
    Ok(Files::of([(file.to_owned(), Cow::Owned(bytes(file)?))]))
}

fn bytes(file: &str) -> anyhow::Result<Vec<u8>> {
    if file != "-" {
        return std::fs::read(file).with_context(|| format!("{file} cannot be read"));
    }
    let mut bytes = Vec::new();
    std::io::stdin().read_to_end(&mut bytes).context("standard input cannot be read")?;
    Ok(bytes)
}

/// One file, or standard input, as text.
pub(super) fn text(file: &str) -> anyhow::Result<String> {
    String::from_utf8(bytes(file)?).map_err(|_| anyhow::anyhow!("{file} is no text in UTF-8"))
}

/// Every fault by file and line.
#[expect(clippy::print_stderr, reason = "the command line speaks to its user")]
fn tell(faults: &[Fault]) {
    for fault in faults {
        eprintln!("{fault}");
    }
    let faults = faults.len();
    eprintln!("nothing was imported: {faults} {}", if faults == 1 { "fault" } else { "faults" });
}

/// Stores the bytes of media, with a bar on a terminal.
async fn store_media(storage: &Storage, read: &Content) -> Result<(), StorageError> {
    let (files, media): (&Files, &[MediaFile]) = match read {
        Content::Course(files, folder) => (files, &folder.media),
        Content::Catalogue(files, folder) => (files, &folder.media),
        Content::Associations(_) | Content::People(_) => return Ok(()),
    };
    let bar = ProgressBar::new(media.len() as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos} of {len} files  {msg}") {
        bar.set_style(style);
    }
    for file in media {
        bar.set_message(file.path.clone());
        modules::media::import::store(storage, files, std::slice::from_ref(file)).await?;
        bar.inc(1);
    }
    bar.finish_and_clear();
    Ok(())
}

/// Why a transaction ended without a result.
#[derive(Debug, thiserror::Error)]
enum Ended {
    /// It was only tried; this is what it did before it was rolled back.
    #[error("a dry run")]
    DryRun(Vec<Imported>),
    #[error(transparent)]
    Failed(#[from] Failure),
}

impl From<StorageError> for Ended {
    fn from(error: StorageError) -> Self {
        Self::Failed(error.into())
    }
}

async fn write(db: &Db, read: &Content, dry_run: bool, moment: Moment) -> anyhow::Result<Vec<Imported>> {
    let written = db.write(move |tx: Tx| async move {
        let done = import(&tx, read, moment).await?;
        if dry_run { Err(Ended::DryRun(done)) } else { Ok(done) }
    });
    match written.await {
        Ok(done) | Err(Ended::DryRun(done)) => Ok(done),
        Err(Ended::Failed(failure)) => Err(failure.into()),
    }
}

async fn import(tx: &Tx, read: &Content, moment: Moment) -> Result<Vec<Imported>, Failure> {
    match read {
        Content::Course(files, folder) => {
            let draft = courses::course::State::Draft;
            let mut done = modules::folder::import::import(tx, files, folder, draft, moment).await?;
            done.push(catalogue::entry::course::import(tx, folder, moment).await?);
            Ok(done)
        }
        Content::Catalogue(files, folder) => {
            catalogue::entry::import::import(tx, files, folder, None, moment).await
        }
        Content::Associations(rows) => courses::association::import::import(tx, rows, moment).await,
        Content::People(rows) => {
            use sea_orm::EntityTrait as _;
            let all = courses::association::entity::Entity::find().all(&**tx).await?;
            let ids: BTreeMap<_, _> = all.into_iter().map(|a| (a.slug, a.id.uuid())).collect();
            auth::person::import::import(tx, rows, &ids, moment).await
        }
    }
}
