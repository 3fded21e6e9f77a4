//! Making a course with its template. It lives here because it sees both.

use std::collections::BTreeMap;

use auth::{Permit, audit};
use courses::Course;
use courses::course::edit::{MakeCourse, Titles, draft, one};
use kernel::{Failure, Id, Moment, Tx};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use serde_json::json;
use uuid::Uuid;

use crate::curriculum::{
    ActivityNode, CurriculumTree, ModuleNode, WebinarNode, entity as curriculum, load, store,
};

/// Makes a course as a draft: with the texts and the template of another one, or empty. Its cohorts and what was done
/// in them are not copied.
///
/// # Errors
/// Invalid fields; not found for no such course; storage.
pub async fn make(
    tx: &Tx,
    permit: &Permit<MakeCourse>,
    new: &Titles,
    copied: Option<Id<Course>>,
    moment: Moment,
) -> Result<courses::course::entity::Model, Failure> {
    let like = match copied {
        Some(id) => Some(one(&**tx, id).await?.ok_or(Failure::NotFound)?),
        None => None,
    };
    let course = draft(tx, permit, new, like.as_ref(), moment).await?;
    let template = match &like {
        Some(like) => template_of(tx, like.id).await?,
        None => None,
    };
    let fresh = || tx.entropy().uuid(moment);
    store::save(tx, &copy(template.as_ref(), course.id, &fresh), moment).await?;
    let object = ("course", Some(course.id.uuid()));
    let detail = json!({ "copied": copied });
    audit::record(tx, Some(permit.by()), "course_made", object, detail, moment).await?;
    Ok(course)
}

async fn template_of(tx: &Tx, course: Id<Course>) -> Result<Option<CurriculumTree>, Failure> {
    let query = curriculum::Entity::find()
        .filter(curriculum::COLUMN.course_id.eq(course))
        .filter(curriculum::COLUMN.cohort_id.is_null());
    match query.one(&**tx).await? {
        Some(row) => Ok(Some(load::read_tree(&**tx, &row).await?)),
        None => Ok(None),
    }
}

/// A template with ids of its own; the first ancestors are kept.
fn copy(from: Option<&CurriculumTree>, course: Id<Course>, fresh: &dyn Fn() -> Uuid) -> CurriculumTree {
    let modules = from.map(|from| from.modules.iter().map(|m| module(m, fresh)).collect());
    CurriculumTree {
        id: Id::from_uuid(fresh()),
        course,
        cohort: None,
        version: 1,
        modules: modules.unwrap_or_default(),
        media: from.map_or_else(BTreeMap::new, |from| from.media.clone()),
    }
}

fn module(from: &ModuleNode, fresh: &dyn Fn() -> Uuid) -> ModuleNode {
    let id = Id::from_uuid(fresh());
    let activity = |a: &ActivityNode| ActivityNode {
        id: Id::from_uuid(fresh()),
        module: id,
        webinar: a.webinar.as_ref().map(|w| WebinarNode {
            id: Id::from_uuid(fresh()),
            sessions: Vec::new(),
            recordings: Vec::new(),
            ..w.clone()
        }),
        ..a.clone()
    };
    ModuleNode { id, activities: from.activities.iter().map(activity).collect(), ..from.clone() }
}
