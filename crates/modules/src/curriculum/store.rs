//! Writing a curriculum: rows by their ids, so that writing the same tree twice changes nothing.

use kernel::{Failure, Moment, StorageError, Tx};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use super::entity as curriculum;
use super::tree::{ActivityNode, CurriculumTree, ModuleNode, SessionNode, WebinarNode};
use crate::activity::entity as activity;
use crate::module::entity as module;
use crate::session::{entity as session, host_entity as host};
use crate::webinar::entity as webinar;

/// Writes a whole tree. Activities of this curriculum that the tree leaves out are archived, since they may have
/// evidence (rule 11); a template has none, and modules that it leaves out go with what was in them. The version is the tree's: raise it first where the curriculum exists already.
///
/// # Errors
/// Where the database fails.
pub async fn save(tx: &Tx, tree: &CurriculumTree, moment: Moment) -> Result<(), Failure> {
    let row = curriculum::Model {
        id: tree.id,
        course_id: tree.course,
        cohort_id: tree.cohort,
        version: tree.version,
        created_at: moment.utc(),
    };
    tx.upsert(row).await?;
    for node in &tree.modules {
        tx.upsert(module_row(tree, node)?).await?;
    }
    for node in tree.activities() {
        if let Some(webinar) = &node.webinar {
            save_webinar(tx, tree, webinar, moment).await?;
        }
        tx.upsert(activity_row(tree, node)?).await?;
    }
    if tree.cohort.is_none() {
        remove_modules(tx, tree).await?;
    }
    archive_others(tx, tree, moment).await
}

/// Removes the modules of a template that its tree leaves out.
async fn remove_modules(tx: &Tx, tree: &CurriculumTree) -> Result<(), Failure> {
    let kept: Vec<_> = tree.modules.iter().map(|m| m.id).collect();
    activity::Entity::delete_many()
        .filter(activity::COLUMN.curriculum_id.eq(tree.id))
        .filter(activity::COLUMN.module_id.is_not_in(kept.iter().copied()))
        .exec(&**tx)
        .await?;
    module::Entity::delete_many()
        .filter(module::COLUMN.curriculum_id.eq(tree.id))
        .filter(module::COLUMN.id.is_not_in(kept))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Writes the dates of modules and activities, and nothing of webinars.
///
/// # Errors
/// Where the database fails.
pub async fn save_dates(tx: &Tx, tree: &CurriculumTree) -> Result<(), Failure> {
    for node in &tree.modules {
        tx.upsert(module_row(tree, node)?).await?;
    }
    for node in tree.activities() {
        tx.upsert(activity_row(tree, node)?).await?;
    }
    Ok(())
}

/// Raises the version of a curriculum, so that the next reader reads it anew.
///
/// # Errors
/// Where the database fails.
pub async fn raise_version(tx: &Tx, id: kernel::Id<crate::Curriculum>) -> Result<(), StorageError> {
    curriculum::Entity::update_many()
        .col_expr(curriculum::Column::Version, Expr::col(curriculum::Column::Version).add(1))
        .filter(curriculum::COLUMN.id.eq(id))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Writes one session and its hosts.
///
/// # Errors
/// Where the database fails.
pub async fn save_session(
    tx: &Tx,
    cohort: Option<kernel::Id<courses::Cohort>>,
    node: &SessionNode,
    reason: Option<String>,
    moment: Moment,
) -> Result<(), StorageError> {
    tx.upsert(session_row(cohort, node, reason, moment)).await?;
    host::Entity::delete_many().filter(host::COLUMN.session_id.eq(node.id)).exec(&**tx).await?;
    let hosts = node.hosts.iter().map(|(person, _)| host::Model { session_id: node.id, person_id: *person });
    host::Entity::insert_many(hosts.map(IntoActiveModel::into_active_model))
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

async fn save_webinar(
    tx: &Tx,
    tree: &CurriculumTree,
    node: &WebinarNode,
    moment: Moment,
) -> Result<(), StorageError> {
    let row = webinar::Model {
        id: node.id,
        origin_id: node.origin,
        curriculum_id: Some(tree.id),
        slug: node.slug.clone(),
        title: node.title.clone(),
        description: node.description.clone(),
        minutes: node.minutes,
        present_minutes: node.present_minutes,
        informational: false,
        created_at: moment.utc(),
    };
    tx.upsert(row).await?;
    for session in &node.sessions {
        save_session(tx, tree.cohort, session, None, moment).await?;
    }
    Ok(())
}

async fn archive_others(tx: &Tx, tree: &CurriculumTree, moment: Moment) -> Result<(), Failure> {
    activity::Entity::update_many()
        .col_expr(activity::Column::ArchivedAt, Expr::value(moment.utc()))
        .filter(activity::COLUMN.curriculum_id.eq(tree.id))
        .filter(activity::COLUMN.archived_at.is_null())
        .filter(activity::COLUMN.id.is_not_in(tree.activities().map(|a| a.id)))
        .exec(&**tx)
        .await?;
    Ok(())
}

fn module_row(tree: &CurriculumTree, m: &ModuleNode) -> Result<module::Model, StorageError> {
    Ok(module::Model {
        id: m.id,
        curriculum_id: tree.id,
        origin_id: m.origin,
        position: m.position,
        slug: m.slug.clone(),
        title: m.title.clone(),
        summary: m.summary.clone(),
        outcomes: serde_json::to_value(&m.outcomes).map_err(StorageError::other)?,
        opens_day: m.opens_day,
        ends_day: m.ends_day,
        opens_at: m.opens_at,
        ends_at: m.ends_at,
        after_previous: m.after_previous,
    })
}

fn activity_row(tree: &CurriculumTree, a: &ActivityNode) -> Result<activity::Model, StorageError> {
    Ok(activity::Model {
        id: a.id,
        curriculum_id: tree.id,
        module_id: a.module,
        origin_id: a.origin,
        position: a.position,
        slug: a.slug.clone(),
        kind: a.kind,
        required: a.required,
        minutes: a.minutes,
        due_day: a.due_day,
        due_at: a.due_at,
        title: a.title.clone(),
        completes: a.completes.clone(),
        content: serde_json::to_string(&a.content).map_err(StorageError::other)?,
        webinar_id: a.webinar.as_ref().map(|w| w.id),
        archived_at: None,
    })
}

fn session_row(
    cohort: Option<kernel::Id<courses::Cohort>>,
    s: &SessionNode,
    reason: Option<String>,
    moment: Moment,
) -> session::Model {
    session::Model {
        id: s.id,
        webinar_id: s.webinar,
        cohort_id: cohort,
        state: s.state,
        local_start: s.local_start,
        zone: s.zone.clone(),
        starts_at: s.starts_at,
        minutes: s.minutes,
        ended_at: s.ended_at,
        room_provider: s.room_provider.clone(),
        room_url: s.room_url.clone(),
        places: s.places,
        sequence: s.sequence,
        state_reason: reason,
        created_at: moment.utc(),
        updated_at: moment.utc(),
    }
}
