//! Importing a course: known by its slug.

use kernel::folder::Outcome;
use kernel::{Failure, Id, Lang, Localized, Moment, StorageError, Tx};
use sea_orm::{EntityTrait as _, QueryFilter as _};

use super::entity::{COLUMN, Entity, Model, State};
use super::texts::CourseTexts;
use crate::Course;

/// A course as a folder describes it.
#[derive(Clone, Debug, PartialEq)]
pub struct NewCourse {
    /// Stable name in addresses; the key.
    pub slug: String,
    /// The state of one that is not there yet. One that is there keeps its own.
    pub state: State,
    /// To fall back on.
    pub default_language: Lang,
    /// As on the certificate.
    pub title: Localized,
    /// For pages and mail.
    pub short_title: Localized,
    /// Everything else that is read.
    pub texts: CourseTexts,
    /// E-mail for questions.
    pub contact: String,
    /// Who made it.
    pub developed_by: String,
    /// Hours of all required activities.
    pub contact_hours: f64,
    /// How long a cohort runs.
    pub weeks: u32,
}

/// Adds the course or changes what differs.
///
/// # Errors
/// Where the database fails.
pub async fn import(tx: &Tx, new: NewCourse, moment: Moment) -> Result<(Id<Course>, Outcome), Failure> {
    let found = Entity::find().filter(COLUMN.slug.eq(&new.slug)).one(&**tx).await?;
    let fresh = || tx.entropy().id(moment);
    let mut row = Model {
        id: found.as_ref().map_or_else(fresh, |f| f.id),
        slug: new.slug,
        state: found.as_ref().map_or(new.state, |f| f.state),
        default_language: new.default_language,
        title: new.title,
        short_title: new.short_title,
        texts: serde_json::to_value(new.texts).map_err(StorageError::other)?,
        contact: new.contact,
        developed_by: new.developed_by,
        contact_hours: new.contact_hours,
        weeks: i32::try_from(new.weeks).unwrap_or(i32::MAX),
        // courses are taught for a certificate; catalogue recordings never are (rule 7)
        credit: found.as_ref().map_or_else(|| "completion".to_owned(), |f| f.credit.clone()),
        version: found.as_ref().map_or(1, |f| f.version),
        created_at: found.as_ref().map_or(moment.utc(), |f| f.created_at),
        updated_at: found.as_ref().map_or(moment.utc(), |f| f.updated_at),
        copied_from: found.as_ref().and_then(|f| f.copied_from),
    };
    if found.as_ref().is_some_and(|f| *f != row) {
        row.version += 1;
        row.updated_at = moment.utc();
    }
    let id = row.id;
    Ok((id, tx.import(found, row).await?))
}
