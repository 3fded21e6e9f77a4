//! The sample content as parsed, and storing what of it stands by itself: the catalogue and the courses.

use auth::person::import::{self as person, PersonRow};
use catalogue::folder::CatalogueFolder;
use courses::association::import::{AssociationRow, Levels, read as read_associations};
use courses::course::State;
use kernel::folder::{Faults, Files};
use kernel::import::{Line, Read};
use kernel::{Failure, Invalid, Moment, Tx};
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
    pub(super) associations: Vec<Line<AssociationRow>>,
    pub(super) people: Vec<Line<PersonRow>>,
    pub(super) courses: Vec<CourseContent>,
    pub(super) catalogue_files: Files,
    pub(super) catalogue: CatalogueFolder,
}

impl World {
    /// Parses the sample content.
    pub(super) fn read(files: &Files) -> anyhow::Result<Self> {
        let catalogue_files = files.within("catalogue");
        let bytes = |file: &str| files.get(file).unwrap_or_default();
        let associations = read_associations(bytes("associations.csv"), &Levels::new());
        let associations = sound(associations.map_err(odd)?, "associations.csv")?;
        let slugs = associations.iter().map(|line| (line.row.slug.clone(), uuid::Uuid::nil())).collect();
        let people = person::read(bytes("people.csv"), &slugs).map_err(odd)?;
        Ok(Self {
            associations,
            people: sound(people, "people.csv")?,
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

fn odd(invalid: Invalid) -> anyhow::Error {
    anyhow::anyhow!("the sample content is not readable: {invalid:?}")
}

/// The rows of a sheet of the sample content, all of which are without faults.
fn sound<T>(read: Read<T>, file: &str) -> anyhow::Result<Vec<Line<T>>> {
    let faults = Faults::default();
    for found in read.faults {
        faults.push(file, found.line, format!("{}: {}", found.fault.field, found.fault.code));
    }
    faults.or(read.rows).map_err(told)
}
