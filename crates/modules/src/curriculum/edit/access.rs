//! Who writes templates.

use auth::{Action, Actor, Verdict};
use courses::Course;
use courses::course::{edit, entity as course};
use kernel::{Id, Moment, StorageError, Tx};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use crate::curriculum::{CurriculumTree, entity as curriculum, load};

/// Writing the template of a course: admins.
pub enum EditTemplate {}

/// A course and its template as they stand.
#[derive(Clone, Debug, PartialEq)]
pub struct TemplateFacts {
    /// The course.
    pub course: course::Model,
    /// Its template.
    pub tree: CurriculumTree,
}

impl Action for EditTemplate {
    type Key = Id<Course>;
    type Object = TemplateFacts;

    async fn load(
        tx: &Tx,
        _: &Actor,
        key: Id<Course>,
        _: Moment,
    ) -> Result<Option<TemplateFacts>, StorageError> {
        let Some(course) = edit::one(&**tx, key).await? else { return Ok(None) };
        let query = curriculum::Entity::find()
            .filter(curriculum::COLUMN.course_id.eq(key))
            .filter(curriculum::COLUMN.cohort_id.is_null());
        let Some(row) = query.one(&**tx).await? else { return Ok(None) };
        let tree = load::read_tree(&**tx, &row).await?;
        Ok(Some(TemplateFacts { course, tree }))
    }

    fn allow(actor: &Actor, _: &TemplateFacts, _: Moment) -> Verdict {
        Verdict::visible(actor.is_admin())
    }
}
