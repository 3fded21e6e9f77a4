//! The sample content as parsed, and storing what of it stands by itself: the catalogue and the courses.

use catalogue::folder::CatalogueFolder;
use courses::course::State;
use courses::folder::AssociationRow;
use kernel::folder::Files;
use kernel::{Failure, Moment, Tx};
use modules::folder::CourseFolder;

use super::content::told;

/// The course of the source, of which the demo has cohorts.
pub(super) const COURSE: &str = "peer-mentoring";
const COURSES: [&str; 2] = [COURSE, "paraeducator-basics"];

/// A course with its files.
pub(super) struct CourseContent {
    pub(super) files: Files,
    pub(super) folder: CourseFolder,
}

/// Everything that a demo is made from.
pub(super) struct World {
    pub(super) associations: Vec<AssociationRow>,
    pub(super) people: Vec<auth::folder::PersonRow>,
    pub(super) courses: Vec<CourseContent>,
    pub(super) catalogue_files: Files,
    pub(super) catalogue: CatalogueFolder,
}

impl World {
    /// Parses the sample content.
    pub(super) fn read(files: &Files) -> anyhow::Result<Self> {
        let catalogue_files = files.within("catalogue");
        Ok(Self {
            associations: courses::folder::associations(files, "associations.csv").map_err(told)?,
            people: auth::folder::people(files, "people.csv").map_err(told)?,
            courses: COURSES.iter().map(|slug| course(files, slug)).collect::<Result<_, _>>()?,
            catalogue: CatalogueFolder::parse(&catalogue_files).map_err(told)?,
            catalogue_files,
        })
    }

    /// Stores the courses and the catalogue, all published.
    pub(super) async fn store(
        &self,
        tx: &Tx,
        owner: Option<kernel::Id<auth::Person>>,
        moment: Moment,
    ) -> Result<(), Failure> {
        for course in &self.courses {
            modules::folder::import::import(tx, &course.files, &course.folder, State::Published, moment)
                .await?;
        }
        let (files, folder) = (&self.catalogue_files, &self.catalogue);
        catalogue::entry::import::import(tx, files, folder, owner, moment).await?;
        for course in &self.courses {
            catalogue::entry::course::import(tx, &course.folder, moment).await?;
        }
        Ok(())
    }
}

fn course(files: &Files, slug: &str) -> anyhow::Result<CourseContent> {
    let files = files.within(&format!("courses/{slug}"));
    let folder = CourseFolder::parse(&files).map_err(told)?;
    Ok(CourseContent { files, folder })
}
