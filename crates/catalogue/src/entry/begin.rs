//! The entry of a course that is made on a page: a draft, whose other fields are written on its own page.

use courses::course::entity::Model as Course;
use kernel::{Day, Failure, Lang, Moment, StorageError, Tx, Zone};

use super::details::EntryDetails;
use super::entity::{Kind, Model, State};
use crate::Entry;

/// Adds it.
///
/// # Errors
/// Storage, a slug that another entry has included.
pub async fn begin(tx: &Tx, course: &Course, moment: Moment) -> Result<kernel::Id<Entry>, Failure> {
    let texts = course.read_texts();
    let languages: Vec<Lang> = texts.languages.clone();
    let details = EntryDetails {
        description: texts.summary.clone(),
        outcomes: texts.outcomes.clone(),
        captions: languages,
        ..EntryDetails::default()
    };
    let row = Model {
        id: tx.entropy().id(moment),
        slug: course.slug.clone(),
        kind: Kind::Course,
        state: State::Draft,
        credit: course.credit.clone(),
        course_id: Some(course.id),
        webinar_id: None,
        minutes: 0,
        last_updated: Day(Zone::utc().date(moment.utc())),
        developed_by: course.developed_by.clone(),
        owner_id: None,
        default_language: course.default_language,
        title: course.short_title.clone(),
        summary: texts.tagline,
        details: serde_json::to_string(&details).map_err(StorageError::other)?,
        sample: false,
        successor: None,
        stale_told: None,
        created_at: moment.utc(),
        updated_at: moment.utc(),
    };
    let id = row.id;
    tx.insert_all(vec![row]).await?;
    crate::search::index::keep(tx, &[id]).await?;
    Ok(id)
}
