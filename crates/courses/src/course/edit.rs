//! What admins say of a course: its titles, its texts in each language, and its numbers.

use auth::{ActionOn, Actor, Permit, Row, Site, Verdict, audit};
use kernel::{Failure, Id, Invalid, Lang, Localized, Moment, StorageError, Tx};
use sea_orm::{ActiveModelTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, Set};
use serde_json::json;

use super::CourseTexts;
use super::entity::{ActiveModel, COLUMN, Entity, Model, State};
use crate::{Course, Why};

/// Making a course: admins.
pub enum MakeCourse {}
/// Changing a course: admins.
pub enum EditCourse {}

impl ActionOn for MakeCourse {
    type On = Site;

    fn allow(actor: &Actor, (): &(), _: Moment) -> Verdict {
        Verdict::visible(actor.is_admin())
    }
}

impl ActionOn for EditCourse {
    type On = Row<Entity>;

    fn allow(actor: &Actor, _: &Model, _: Moment) -> Verdict {
        Verdict::visible(actor.is_admin())
    }
}

/// One course, in whatever state.
///
/// # Errors
/// Storage.
pub async fn one(db: &impl ConnectionTrait, id: Id<Course>) -> Result<Option<Model>, StorageError> {
    Ok(Entity::find_by_id(id).one(db).await?)
}

/// What is typed of a course.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CourseChange {
    /// As on the certificate.
    pub title: Localized,
    /// For pages and mail.
    pub short_title: Localized,
    /// What the public reads; languages, stories and whether it is invented stay as they are.
    pub texts: CourseTexts,
    /// E-mail for questions.
    pub contact: String,
    /// Who made it.
    pub developed_by: String,
    /// Hours of all required activities.
    pub contact_hours: f64,
    /// How long a cohort runs, in weeks.
    pub weeks: u32,
}

impl CourseChange {
    /// What hinders storing it: both titles in the language to fall back on, an address for questions, and numbers that
    /// can be.
    ///
    /// # Errors
    /// A fault for each field.
    pub fn check(&self, default: Lang) -> Result<(), Invalid> {
        let mut faults = Invalid::default();
        for (field, text) in [("title", &self.title), ("short_title", &self.short_title)] {
            if text.exact(default).is_none_or(|words| words.trim().is_empty()) {
                faults.push(format!("{field}_{default}"), &Why::Required {});
            }
        }
        if auth::person::normalise(&self.contact).is_none() {
            faults.push("contact", &auth::person::PersonReason::EmailNotValid {});
        }
        if !(1..=104).contains(&self.weeks) {
            faults.push("weeks", &Why::Required {});
        }
        if !(0.0..=1_000.0).contains(&self.contact_hours) {
            faults.push("contact_hours", &Why::Required {});
        }
        faults.or(())
    }
}

/// Changes a course. Certificates that were issued keep what they say (rule 8).
///
/// # Errors
/// Invalid fields; storage.
pub async fn edit(
    tx: &Tx,
    permit: &Permit<EditCourse>,
    change: &CourseChange,
    moment: Moment,
) -> Result<(), Failure> {
    let course = permit.object();
    change.check(course.default_language)?;
    let old = course.read_texts();
    let texts = CourseTexts {
        languages: old.languages,
        stories: old.stories,
        sample: old.sample,
        ..change.texts.clone()
    };
    let row = ActiveModel {
        id: Set(course.id),
        title: Set(change.title.clone()),
        short_title: Set(change.short_title.clone()),
        texts: Set(serde_json::to_value(texts).map_err(StorageError::other)?),
        contact: Set(change.contact.trim().to_owned()),
        developed_by: Set(change.developed_by.clone()),
        contact_hours: Set(change.contact_hours),
        weeks: Set(i32::try_from(change.weeks).unwrap_or(i32::MAX)),
        version: Set(course.version + 1),
        updated_at: Set(moment.utc()),
        ..Default::default()
    };
    row.update(&**tx).await?;
    let object = ("course", Some(course.id.uuid()));
    Ok(audit::record(tx, Some(permit.by()), "course_changed", object, json!({}), moment).await?)
}

/// A course that shall be made.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Titles {
    /// Stable name in addresses: lower-case letters, digits and dashes.
    pub slug: String,
    /// As on the certificate.
    pub title: Localized,
    /// For pages and mail.
    pub short_title: Localized,
    /// E-mail for questions.
    pub contact: String,
}

/// The row of a new draft, with everything else as in the course that it copies, where it copies one. Its curriculum is
/// made by `modules::course`.
///
/// # Errors
/// Invalid fields; storage.
pub async fn draft(
    tx: &Tx,
    _: &Permit<MakeCourse>,
    new: &Titles,
    like: Option<&Model>,
    moment: Moment,
) -> Result<Model, Failure> {
    let mut faults = Invalid::default();
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let fits = !new.slug.is_empty() && new.slug.len() <= 60 && new.slug.chars().all(plain);
    let taken = Entity::find().filter(COLUMN.slug.eq(&new.slug)).one(&**tx).await?.is_some();
    if !fits {
        faults.push("slug", &Why::SlugNotUsable {});
    } else if taken {
        faults.push("slug", &Why::SlugTaken {});
    }
    let change = CourseChange {
        title: new.title.clone(),
        short_title: new.short_title.clone(),
        contact: new.contact.clone(),
        weeks: 1,
        ..CourseChange::default()
    };
    let lang = like.map_or(Lang::En, |like| like.default_language);
    if let Err(invalid) = change.check(lang) {
        faults.0.extend(invalid.0);
    }
    faults.or(())?;
    let texts = CourseTexts { languages: vec![lang], ..CourseTexts::default() };
    let texts = like.map_or(texts, |like| CourseTexts { sample: false, ..like.read_texts() });
    let row = Model {
        id: tx.entropy().id(moment),
        slug: new.slug.clone(),
        state: State::Draft,
        default_language: lang,
        title: new.title.clone(),
        short_title: new.short_title.clone(),
        texts: serde_json::to_value(texts).map_err(StorageError::other)?,
        contact: new.contact.trim().to_owned(),
        developed_by: like.map(|like| like.developed_by.clone()).unwrap_or_default(),
        contact_hours: like.map_or(0.0, |like| like.contact_hours),
        weeks: like.map_or(8, |like| like.weeks),
        credit: "completion".to_owned(),
        version: 1,
        created_at: moment.utc(),
        updated_at: moment.utc(),
        copied_from: like.map(|like| like.id),
    };
    tx.insert_all(vec![row.clone()]).await?;
    Ok(row)
}
