//! The course folder: what an author writes, parsed and checked as a whole. `docs/course-folder.md` is its format.
//!
//! Parsing is pure. All faults are found at once, each with its file and line. Storing what was parsed is the importer's.

mod activity;
mod course;
pub mod import;
mod media;
mod module;
mod quiz;
mod reader;
mod story;
mod video;
mod webinar;
mod whole;
mod written;

use kernel::Localized;
use kernel::folder::{Fault, Faults, Files};

pub use course::{CohortPlan, CourseText};
pub use media::{MediaFile, media_kind};
pub use module::{ActivityFolder, ModuleFolder};
pub use webinar::RecordingFolder;

use reader::Reader;

/// A course with everything that it teaches.
#[derive(Clone, Debug, PartialEq)]
pub struct CourseFolder {
    /// What the public sees of the course.
    pub course: CourseText,
    /// Its modules in order.
    pub modules: Vec<ModuleFolder>,
    /// Short stories shown beside the course.
    pub stories: Vec<Story>,
    /// Runs of the course that the folder plans, such as that of the announcement.
    pub cohorts: Vec<CohortPlan>,
    /// Files that are played, shown or downloaded; texts name them by [`MediaFile::name`].
    pub media: Vec<MediaFile>,
}

/// A short story shown beside the course.
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    /// Stable within the course.
    pub slug: String,
    /// Its title.
    pub title: Localized,
    /// Who tells it.
    pub person: Localized,
    /// Minutes of reading.
    pub minutes: u32,
    /// Whether it is invented.
    pub sample: bool,
    /// Markdown.
    pub body: Localized,
}

impl CourseFolder {
    /// Parses a course folder, whose root holds `course.toml`.
    ///
    /// # Errors
    /// Every fault of the folder, by file and line.
    pub fn parse(files: &Files) -> Result<Self, Vec<Fault>> {
        let faults = Faults::default();
        let reader = Reader::new(files, &faults);
        let folder = course::read(&reader);
        if let Some(folder) = &folder {
            whole::check(&reader, folder);
        }
        drop(reader);
        // Without `course.toml` there is no folder, and its absence is among the faults.
        match (faults.or(()), folder) {
            (Ok(()), Some(folder)) => Ok(folder),
            (Err(faults), _) => Err(faults),
            (Ok(()), None) => Err(Vec::new()),
        }
    }

    /// Every activity, in order.
    pub fn activities(&self) -> impl Iterator<Item = &ActivityFolder> {
        self.modules.iter().flat_map(|m| &m.activities)
    }
}

#[cfg(test)]
mod tests;
