//! Importing the template of a course: modules, activities and webinars known by their slugs.

use courses::Course;
use kernel::folder::{Imported, Outcome};
use kernel::{Failure, Id, Moment, Tx};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use uuid::Uuid;

use super::entity as curriculum;
use super::{ActivityNode, CurriculumTree, ModuleNode, WebinarNode, load, store};
use crate::ActivityContent;
use crate::activity::content::Webinar;
use crate::folder::{ActivityFolder, CourseFolder, ModuleFolder};

/// Writes the template of a course from its folder, where they differ. Cohorts keep their own curricula (rule 11).
///
/// # Errors
/// Where the database fails.
pub async fn import(
    tx: &Tx,
    folder: &CourseFolder,
    course: Id<Course>,
    moment: Moment,
) -> Result<Imported, Failure> {
    let found = curriculum::Entity::find()
        .filter(curriculum::COLUMN.course_id.eq(course))
        .filter(curriculum::COLUMN.cohort_id.is_null())
        .one(&**tx)
        .await?;
    let there = match &found {
        Some(row) => Some(load::read_tree(&**tx, row).await?),
        None => None,
    };
    let mut tree = template(folder, course, there.as_ref(), &|| tx.entropy().uuid(moment));
    let outcome = match &there {
        None => Outcome::Added,
        Some(there) if *there == tree => Outcome::Unchanged,
        Some(_) => Outcome::Changed,
    };
    if outcome == Outcome::Changed {
        tree.version += 1;
    }
    if outcome != Outcome::Unchanged {
        store::save(tx, &tree, moment).await?;
    }
    Ok(Imported { kind: "curriculum", key: folder.course.slug.clone(), outcome })
}

/// The template that a folder describes. What is there already keeps its ids, found by slug; the rest gets `fresh`
/// ones. The version stays.
pub fn template(
    folder: &CourseFolder,
    course: Id<Course>,
    there: Option<&CurriculumTree>,
    fresh: &dyn Fn() -> Uuid,
) -> CurriculumTree {
    CurriculumTree {
        id: there.map_or_else(|| Id::from_uuid(fresh()), |t| t.id),
        course,
        cohort: None,
        version: there.map_or(1, |t| t.version),
        modules: folder.modules.iter().map(|m| module(m, there, fresh)).collect(),
        // rows of their own, read along
        media: there.map(|t| t.media.clone()).unwrap_or_default(),
    }
}

fn module(m: &ModuleFolder, there: Option<&CurriculumTree>, fresh: &dyn Fn() -> Uuid) -> ModuleNode {
    let found = there.and_then(|t| t.modules.iter().find(|old| old.slug == m.slug));
    let id = found.map_or_else(|| Id::from_uuid(fresh()), |f| f.id);
    let activities = (1..).zip(&m.activities);
    ModuleNode {
        id,
        origin: found.map_or(id, |f| f.origin),
        position: whole(m.number),
        slug: m.slug.clone(),
        title: m.title.clone(),
        summary: m.summary.clone(),
        outcomes: m.outcomes.clone(),
        opens_day: whole(m.opens_day),
        ends_day: whole(m.ends_day),
        opens_at: None,
        after_previous: m.after_previous,
        ends_at: None,
        activities: activities
            .map(|(position, a)| ActivityNode { module: id, position, ..activity(a, there, fresh) })
            .collect(),
    }
}

/// An activity, yet without its place. One whose kind changed is another activity, since kinds are fixed.
fn activity(a: &ActivityFolder, there: Option<&CurriculumTree>, fresh: &dyn Fn() -> Uuid) -> ActivityNode {
    let kind = a.content.kind();
    let found = there.and_then(|t| t.activities().find(|old| old.slug == a.slug && old.kind == kind));
    let id = found.map_or_else(|| Id::from_uuid(fresh()), |f| f.id);
    let webinar = match &a.content {
        ActivityContent::Webinar(plan) => {
            Some(webinar(a, plan, found.and_then(|f| f.webinar.as_ref()), fresh))
        }
        _ => None,
    };
    ActivityNode {
        id,
        origin: found.map_or(id, |f| f.origin),
        module: Id::from_uuid(Uuid::nil()),
        position: 0,
        slug: a.slug.clone(),
        kind,
        required: a.required,
        minutes: whole(a.minutes),
        due_day: Some(whole(a.due_day)),
        due_at: None,
        title: a.title.clone(),
        completes: a.completes.clone(),
        content: a.content.clone(),
        webinar,
    }
}

fn webinar(
    a: &ActivityFolder,
    plan: &Webinar,
    found: Option<&WebinarNode>,
    fresh: &dyn Fn() -> Uuid,
) -> WebinarNode {
    let id = found.map_or_else(|| Id::from_uuid(fresh()), |f| f.id);
    WebinarNode {
        id,
        origin: found.map_or(id, |f| f.origin),
        slug: a.slug.clone(),
        title: a.title.clone(),
        description: plan.description.clone(),
        minutes: whole(plan.minutes),
        present_minutes: (plan.present_minutes > 0).then(|| whole(plan.present_minutes)),
        sessions: Vec::new(),
        recordings: Vec::new(),
    }
}

fn whole(n: u32) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::path::Path;

    use kernel::folder::Files;

    use super::*;

    fn folder() -> CourseFolder {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/courses/peer-mentoring");
        CourseFolder::parse(&Files::read(&root).unwrap()).unwrap()
    }

    #[test]
    fn importing_the_same_folder_again_changes_no_id() {
        let count = Cell::new(0);
        let fresh = || {
            count.set(count.get() + 1);
            Uuid::from_u128(count.get())
        };
        let course = Id::from_uuid(Uuid::from_u128(1_000_000));
        let first = template(&folder(), course, None, &fresh);
        let made = count.get();
        assert_eq!(template(&folder(), course, Some(&first), &fresh), first);
        assert_eq!(count.get(), made);
        assert_eq!(first.modules.len(), 4);
    }
}
