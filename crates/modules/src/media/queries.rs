//! Reading stored files by their names, for those who may open them.

use auth::Actor;
use courses::cohort::entity as cohort;
use courses::course::entity as course;
use courses::course::lineage::any_descends;
use courses::enrolment::entity as enrolment;
use kernel::{Db, Failure, Id, Localized, Moment};
use sea_orm::sea_query::Condition;
use sea_orm::{ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef};

use super::entity::{self, Model};
use crate::Media;

/// The stored file of this name, whoever asks: the caller has found that they may.
///
/// # Errors
/// [`Failure::NotFound`] where there is none.
pub async fn named(db: &Db, name: &str) -> Result<Model, Failure> {
    let query = entity::Entity::find().filter(entity::COLUMN.slug.eq(name));
    query.one(db.read()).await?.ok_or(Failure::NotFound)
}

/// The stored file with this id, whoever asks: the caller goes on by its name.
///
/// # Errors
/// [`Failure::NotFound`] where there is none.
pub async fn by_id(db: &Db, id: Id<Media>) -> Result<Model, Failure> {
    entity::Entity::find_by_id(id).one(db.read()).await?.ok_or(Failure::NotFound)
}

/// A film with the name of the picture shown before it plays, where one is stored beside it under the film's name.
///
/// # Errors
/// [`Failure::NotFound`] where there is none.
pub async fn film(db: &Db, name: &str) -> Result<(Model, Option<String>), Failure> {
    let poster = format!("{}.webp", name.strip_suffix(".mp4").unwrap_or(name));
    let query = entity::Entity::find().filter(entity::COLUMN.slug.is_in([name, &poster]));
    let mut rows = query.all(db.read()).await?;
    let at = rows.iter().position(|m| m.slug == name).ok_or(Failure::NotFound)?;
    let film = rows.swap_remove(at);
    Ok((film, rows.pop().map(|m| m.slug)))
}

/// The files among which the activities of a course choose: its own, and those of another course that `named` names, as
/// a copied course does. Callers hold the route to admins.
///
/// # Errors
/// Storage.
pub async fn to_choose(db: &Db, course: &str, named: Vec<String>) -> Result<Vec<Model>, Failure> {
    let own = Condition::any()
        .add(entity::Column::Slug.starts_with(format!("{course}/")))
        .add(entity::Column::Slug.is_in(named));
    let query = entity::Entity::find().filter(own).order_by_asc(entity::Column::Slug);
    Ok(query.all(db.read()).await?)
}

/// A file of a course, for those who learn or teach it or a copy of it. Pictures of a course that is public are on its public page,
/// and so for everybody.
///
/// # Errors
/// [`Failure::NotFound`] where there is none, or not for this person.
pub async fn of_course(
    db: &Db,
    actor: &Actor,
    course: &str,
    file: &str,
    moment: Moment,
) -> Result<Model, Failure> {
    let found = named(db, &format!("{course}/{file}")).await?;
    let query = course::Entity::find().filter(course::COLUMN.slug.eq(course));
    let course = query.one(db.read()).await?.ok_or(Failure::NotFound)?;
    let is_public = course.state != course::State::Draft && found.content_type.starts_with("image/");
    if is_public || actor.is_admin() || is_part_of(db, actor, course.id, moment).await? {
        return Ok(found);
    }
    Err(Failure::NotFound)
}

/// Whether someone has a place in a cohort of this course or of a copy of it, past ones included, or facilitates one.
async fn is_part_of(
    db: &Db,
    actor: &Actor,
    course: Id<courses::Course>,
    moment: Moment,
) -> Result<bool, Failure> {
    let Some(person) = actor.person() else { return Ok(false) };
    let facilitated = actor.cohorts_facilitated(moment);
    let part = Condition::any()
        .add(enrolment::Column::PersonId.eq(person))
        .add(cohort::Column::Id.is_in(facilitated));
    let query = cohort::Entity::find()
        .select_only()
        .column(cohort::Column::CourseId)
        .distinct()
        .join(JoinType::LeftJoin, to_enrolments())
        .filter(part);
    let own: Vec<Id<courses::Course>> = query.into_tuple().all(db.read()).await?;
    let ours = own.contains(&course);
    Ok(ours || !own.is_empty() && any_descends(db.read(), &own, course).await?)
}

fn to_enrolments() -> RelationDef {
    let to_cohort: RelationDef = enrolment::Entity::belongs_to(cohort::Entity)
        .from(enrolment::Column::CohortId)
        .to(cohort::Column::Id)
        .into();
    to_cohort.rev()
}

impl Model {
    /// The names of the caption files, by language.
    #[must_use]
    pub fn captions(&self) -> Localized {
        serde_json::from_value(self.captions.clone()).unwrap_or_default()
    }

    /// The course and the file of its name.
    #[must_use]
    pub fn parts(&self) -> (&str, &str) {
        self.slug.split_once('/').unwrap_or(("", &self.slug))
    }
}
