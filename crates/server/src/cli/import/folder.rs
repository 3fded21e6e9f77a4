//! `waymark import course` and `waymark import catalogue`: folders, stored whole or not at all.

use std::path::Path;
use std::process::ExitCode;

use catalogue::folder::CatalogueFolder;
use clap::Subcommand;
use indicatif::{ProgressBar, ProgressStyle};
use kernel::folder::{Fault, Files, Imported};
use kernel::import::Way;
use kernel::{Clock, Failure, Moment, Storage, StorageError, Tx};
use modules::folder::{CourseFolder, MediaFile};

use crate::config::Config;
use crate::{database, say};

#[derive(Debug, Subcommand)]
pub(super) enum Folder {
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
}

/// What was read and found without faults.
enum Content {
    Course(Files, Box<CourseFolder>),
    Catalogue(Files, CatalogueFolder),
}

impl Folder {
    pub(super) async fn run(self, config: Config, way: Way) -> anyhow::Result<ExitCode> {
        let read = match self.read() {
            Ok(read) => read,
            Err(faults) => {
                tell(&faults);
                return Ok(ExitCode::FAILURE);
            }
        };
        let db = database::open_ready(&config).await?;
        if way == Way::Keep {
            let storage = Storage::in_folder(&config.data_dir.join("files"))?;
            store_media(&storage, &read).await?;
        }
        let (read, moment) = (&read, Clock::system().now());
        let done = way.run(&db, |tx| async move { import(&tx, read, moment).await }).await?;
        for row in &done {
            say!("{row}");
        }
        if way == Way::Try {
            say!("nothing was changed: this was a dry run");
        }
        Ok(ExitCode::SUCCESS)
    }

    fn read(&self) -> Result<Content, Vec<Fault>> {
        match self {
            Self::Course { folder } => {
                let files = Files::read(Path::new(folder))?;
                let parsed = CourseFolder::parse(&files)?;
                Ok(Content::Course(files, Box::new(parsed)))
            }
            Self::Catalogue { folder } => {
                let files = Files::read(Path::new(folder))?;
                let parsed = CatalogueFolder::parse(&files)?;
                Ok(Content::Catalogue(files, parsed))
            }
        }
    }
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
    }
}
