//! The entry of a course follows the course's texts, but for what it says in words of its own.

use auth::{Permit, Person, audit};
use courses::course::entity::Model as Course;
use jiff::civil::Date;
use kernel::{Day, Failure, Id, Lang, Localized, Moment, StorageError, Tx};
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};
use serde_json::json;

use super::details::EntryDetails;
use super::edit::EditEntry;
use super::entity::{COLUMN, Entity, Model};

/// What both say, each under the name by which pages know it.
#[derive(Clone, Debug, PartialEq)]
struct Said([(&'static str, Vec<Localized>); 5]);

impl Said {
    fn by_course(course: &Course) -> Self {
        let texts = course.read_texts();
        let made = Localized::of(Lang::default(), &course.developed_by);
        Self::of([course.short_title.clone(), texts.tagline, texts.summary, made], texts.outcomes)
    }

    fn by_entry(entry: &Model) -> Result<Self, StorageError> {
        let details: EntryDetails = serde_json::from_str(&entry.details).map_err(StorageError::other)?;
        let made = Localized::of(Lang::default(), &entry.developed_by);
        let one = [entry.title.clone(), entry.summary.clone(), details.description, made];
        Ok(Self::of(one, details.outcomes))
    }

    fn of([title, summary, description, made]: [Localized; 4], outcomes: Vec<Localized>) -> Self {
        Self([
            ("title", vec![title]),
            ("summary", vec![summary]),
            ("description", vec![description]),
            ("outcomes", outcomes),
            ("developed_by", vec![made]),
        ])
    }

    /// The same where each part that said what the course said before says what it says now.
    fn following(self, before: &Self, now: &Self) -> Self {
        let (mut parts, others) = (self.0, before.0.iter().zip(&now.0));
        for ((_, own), ((_, before), (_, now))) in parts.iter_mut().zip(others) {
            if own == before {
                own.clone_from(now);
            }
        }
        Self(parts)
    }

    fn take(&self, part: &str) -> Vec<Localized> {
        self.0.iter().find(|(name, _)| *name == part).map(|(_, words)| words.clone()).unwrap_or_default()
    }

    fn one(&self, part: &str) -> Localized {
        self.take(part).into_iter().next().unwrap_or_default()
    }
}

/// What an entry says otherwise than its course: `title`, `summary`, `description`, `outcomes` or `developed_by`, each
/// with what the course says.
///
/// # Errors
/// Where what is stored cannot be read.
pub fn differing(
    entry: &Model,
    course: &Course,
) -> Result<Vec<(&'static str, Vec<Localized>)>, StorageError> {
    let own = Said::by_entry(entry)?;
    let theirs = Said::by_course(course).0.into_iter();
    Ok(theirs.filter(|(part, words)| own.take(part) != *words).collect())
}

/// The entry of a course, where it has one.
///
/// # Errors
/// Storage.
pub async fn of_course(
    db: &impl ConnectionTrait,
    course: Id<courses::Course>,
) -> Result<Option<Model>, StorageError> {
    Ok(Entity::find().filter(COLUMN.course_id.eq(course)).one(db).await?)
}

/// Lets the entry of a course follow a change of its texts, where it has one. What it says in words of its own stays.
/// `before` is the course as it was; `today` the day where it was changed.
///
/// # Errors
/// Storage.
pub async fn follow_texts(
    tx: &Tx,
    before: &Course,
    by: Id<Person>,
    today: Date,
    moment: Moment,
) -> Result<(), Failure> {
    let now = courses::course::edit::one(&**tx, before.id).await?;
    let entry = of_course(&**tx, before.id).await?;
    let (Some(now), Some(entry)) = (now, entry) else { return Ok(()) };
    let own = Said::by_entry(&entry)?;
    let next = own.clone().following(&Said::by_course(before), &Said::by_course(&now));
    if next == own { Ok(()) } else { store(tx, (&entry, &next), by, today, moment).await }
}

/// Lets an entry say everything that its course says.
///
/// # Errors
/// A conflict where it is of no course; storage.
pub async fn say_as_course(
    tx: &Tx,
    permit: &Permit<EditEntry>,
    today: Date,
    moment: Moment,
) -> Result<(), Failure> {
    let entry = permit.object();
    let course = match entry.course_id {
        Some(id) => courses::course::edit::one(&**tx, id).await?,
        None => None,
    };
    let course = course.ok_or_else(|| Failure::conflict(crate::Why::OfNoCourse {}))?;
    store(tx, (entry, &Said::by_course(&course)), permit.by(), today, moment).await
}

async fn store(
    tx: &Tx,
    (entry, said): (&Model, &Said),
    by: Id<Person>,
    today: Date,
    moment: Moment,
) -> Result<(), Failure> {
    let mut details: EntryDetails = serde_json::from_str(&entry.details).map_err(StorageError::other)?;
    details.description = said.one("description");
    details.outcomes = said.take("outcomes");
    let row = Model {
        title: said.one("title"),
        summary: said.one("summary"),
        developed_by: said.one("developed_by").get(Lang::default()).to_owned(),
        details: serde_json::to_string(&details).map_err(StorageError::other)?,
        last_updated: Day(today),
        updated_at: moment.utc(),
        ..entry.clone()
    };
    tx.upsert(row).await?;
    crate::search::index::keep(tx, &[entry.id]).await?;
    let object = ("entry", Some(entry.id.uuid()));
    Ok(audit::record(tx, Some(by), "entry_changed", object, json!({ "as_course": true }), moment).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(title: &str, summary: &str, outcomes: &[&str]) -> Said {
        let one = |text: &str| Localized::pair(text, text);
        let outcomes = outcomes.iter().map(|text| one(text)).collect();
        Said::of([one(title), one(summary), one("about"), one("us")], outcomes)
    }

    #[test]
    fn what_said_the_same_follows_and_own_words_stay() {
        let (before, now) = (said("Mentors", "Short.", &["a"]), said("Peer mentors", "Longer.", &["a", "b"]));
        let own = said("Mentors", "In our words.", &["a"]);
        let expected = said("Peer mentors", "In our words.", &["a", "b"]);
        assert_eq!(own.following(&before, &now), expected);
    }

    #[test]
    fn a_course_that_did_not_change_changes_nothing() {
        let (course, own) = (said("Mentors", "Short.", &["a"]), said("Other", "Short.", &[]));
        assert_eq!(own.clone().following(&course, &course), own);
    }
}
