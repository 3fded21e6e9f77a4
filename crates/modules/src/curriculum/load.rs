//! Reading a curriculum: a handful of statements the first time, none afterwards, since a version never changes.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use auth::person::entity as person;
use kernel::{Db, Failure, Id, StorageError};
use moka::sync::Cache;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::entity::{self as curriculum, Model as CurriculumRow};
use super::tree::{
    ActivityNode, CurriculumTree, MediaNode, ModuleNode, RecordingNode, SessionNode, WebinarNode,
};
use crate::activity::entity as activity;
use crate::media::entity as media;
use crate::module::entity as module;
use crate::recording::entity as recording;
use crate::session::{entity as session, host_entity as host};
use crate::webinar::entity as webinar;
use crate::{Curriculum, Module, Webinar};

/// The curricula read so far, by id and version.
struct Read(Cache<(Id<Curriculum>, i32), Arc<CurriculumTree>>);

impl Default for Read {
    fn default() -> Self {
        Self(Cache::new(512))
    }
}

/// The curriculum of a cohort as it stands now.
///
/// # Errors
/// [`Failure::NotFound`] where the cohort has none.
pub async fn of_cohort(db: &Db, cohort: Id<courses::Cohort>) -> Result<Arc<CurriculumTree>, Failure> {
    let found =
        curriculum::Entity::find().filter(curriculum::COLUMN.cohort_id.eq(cohort)).one(db.read()).await?;
    cached(db, found.ok_or(Failure::NotFound)?).await
}

/// The template of a course as it stands now.
///
/// # Errors
/// [`Failure::NotFound`] where the course has none.
pub async fn template(db: &Db, course: Id<courses::Course>) -> Result<Arc<CurriculumTree>, Failure> {
    let query = curriculum::Entity::find()
        .filter(curriculum::COLUMN.course_id.eq(course))
        .filter(curriculum::COLUMN.cohort_id.is_null());
    cached(db, query.one(db.read()).await?.ok_or(Failure::NotFound)?).await
}

/// The curriculum with this id at this version, both just read beside something else.
///
/// # Errors
/// [`Failure::NotFound`] where there is none.
pub async fn at_version(db: &Db, id: Id<Curriculum>, version: i32) -> Result<Arc<CurriculumTree>, Failure> {
    if let Some(tree) = db.shared::<Read>().0.get(&(id, version)) {
        return Ok(tree);
    }
    let found = curriculum::Entity::find_by_id(id).one(db.read()).await?;
    cached(db, found.ok_or(Failure::NotFound)?).await
}

async fn cached(db: &Db, row: curriculum::Model) -> Result<Arc<CurriculumTree>, Failure> {
    let read = db.shared::<Read>();
    if let Some(tree) = read.0.get(&(row.id, row.version)) {
        return Ok(tree);
    }
    let tree = Arc::new(read_tree(db.read(), &row).await?);
    read.0.insert((row.id, row.version), tree.clone());
    Ok(tree)
}

/// The tree of a curriculum as a transaction sees it, past the cache: for commands that change it.
///
/// # Errors
/// Where the database fails.
pub async fn read_tree(
    db: &impl ConnectionTrait,
    row: &curriculum::Model,
) -> Result<CurriculumTree, StorageError> {
    let mut webinars = webinars(db, row.id).await?;
    let mut by_module: HashMap<Id<Module>, Vec<ActivityNode>> = HashMap::new();
    let activities = activity::Entity::find()
        .filter(activity::COLUMN.curriculum_id.eq(row.id))
        .filter(activity::COLUMN.archived_at.is_null())
        .order_by_asc(activity::COLUMN.position);
    for model in activities.all(db).await? {
        let webinar = model.webinar_id.and_then(|id| webinars.remove(&id));
        by_module.entry(model.module_id).or_default().push(activity_node(model, webinar)?);
    }
    let modules = module::Entity::find()
        .filter(module::COLUMN.curriculum_id.eq(row.id))
        .order_by_asc(module::COLUMN.position);
    let modules = modules.all(db).await?.into_iter().map(|m| {
        let activities = by_module.remove(&m.id).unwrap_or_default();
        module_node(m, activities)
    });
    let modules: Vec<ModuleNode> = modules.collect::<Result<_, _>>()?;
    let media = named(db, &modules).await?;
    let CurriculumRow { id, course_id: course, cohort_id: cohort, version, .. } = *row;
    Ok(CurriculumTree { id, course, cohort, version, modules, media })
}

/// The stored files that the contents name.
async fn named(
    db: &impl ConnectionTrait,
    modules: &[ModuleNode],
) -> Result<BTreeMap<String, MediaNode>, StorageError> {
    let names: BTreeSet<_> =
        modules.iter().flat_map(|m| &m.activities).flat_map(|a| a.content.media()).collect();
    let rows = media::Entity::find().filter(media::COLUMN.slug.is_in(names)).all(db).await?;
    Ok(rows
        .into_iter()
        .map(|m| {
            let node =
                MediaNode { id: m.id, content_type: m.content_type, bytes: m.bytes, seconds: m.seconds };
            (m.slug, node)
        })
        .collect())
}

fn module_node(m: module::Model, activities: Vec<ActivityNode>) -> Result<ModuleNode, StorageError> {
    Ok(ModuleNode {
        id: m.id,
        origin: m.origin_id,
        position: m.position,
        slug: m.slug,
        title: m.title,
        summary: m.summary,
        outcomes: serde_json::from_value(m.outcomes).map_err(StorageError::other)?,
        opens_day: m.opens_day,
        ends_day: m.ends_day,
        opens_at: m.opens_at,
        ends_at: m.ends_at,
        after_previous: m.after_previous,
        activities,
    })
}

fn activity_node(a: activity::Model, webinar: Option<WebinarNode>) -> Result<ActivityNode, StorageError> {
    Ok(ActivityNode {
        id: a.id,
        origin: a.origin_id,
        module: a.module_id,
        position: a.position,
        slug: a.slug,
        kind: a.kind,
        required: a.required,
        minutes: a.minutes,
        due_day: a.due_day,
        due_at: a.due_at,
        title: a.title,
        completes: a.completes,
        content: serde_json::from_str(&a.content).map_err(StorageError::other)?,
        webinar,
    })
}

async fn webinars(
    db: &impl ConnectionTrait,
    of: Id<Curriculum>,
) -> Result<HashMap<Id<Webinar>, WebinarNode>, StorageError> {
    let rows = webinar::Entity::find().filter(webinar::COLUMN.curriculum_id.eq(of)).all(db).await?;
    let ids: Vec<_> = rows.iter().map(|w| w.id).collect();
    let mut sessions = sessions(db, &ids).await?;
    let mut recordings = recordings(db, &ids).await?;
    Ok(rows
        .into_iter()
        .map(|w| {
            let node = WebinarNode {
                id: w.id,
                origin: w.origin_id,
                slug: w.slug,
                title: w.title,
                description: w.description,
                minutes: w.minutes,
                present_minutes: w.present_minutes,
                sessions: sessions.remove(&w.id).unwrap_or_default(),
                recordings: recordings.remove(&w.id).unwrap_or_default(),
            };
            (w.id, node)
        })
        .collect())
}

async fn sessions(
    db: &impl ConnectionTrait,
    webinars: &[Id<Webinar>],
) -> Result<HashMap<Id<Webinar>, Vec<SessionNode>>, StorageError> {
    let rows = session::Entity::find()
        .filter(session::COLUMN.webinar_id.is_in(webinars.iter().copied()))
        .order_by_asc(session::COLUMN.starts_at)
        .all(db)
        .await?;
    let mut hosts = hosts(db, rows.iter().map(|s| s.id)).await?;
    let mut by_webinar: HashMap<_, Vec<_>> = HashMap::new();
    for s in rows {
        let hosts = hosts.remove(&s.id).unwrap_or_default();
        by_webinar.entry(s.webinar_id).or_default().push(SessionNode::new(s, hosts));
    }
    Ok(by_webinar)
}

/// The hosts of each session: ids and names.
async fn hosts(
    db: &impl ConnectionTrait,
    sessions: impl Iterator<Item = Id<crate::Session>>,
) -> Result<HashMap<Id<crate::Session>, Vec<(Id<auth::Person>, String)>>, StorageError> {
    let rows = host::Entity::find().filter(host::COLUMN.session_id.is_in(sessions)).all(db).await?;
    let people = person::Entity::find().filter(person::COLUMN.id.is_in(rows.iter().map(|h| h.person_id)));
    let names: HashMap<_, _> = people.all(db).await?.into_iter().map(|p| (p.id, p.name)).collect();
    let mut by_session: HashMap<_, Vec<_>> = HashMap::new();
    for h in rows {
        let name = names.get(&h.person_id).cloned().unwrap_or_default();
        by_session.entry(h.session_id).or_default().push((h.person_id, name));
    }
    by_session.values_mut().for_each(|hosts| hosts.sort_by(|a, b| a.1.cmp(&b.1)));
    Ok(by_session)
}

async fn recordings(
    db: &impl ConnectionTrait,
    webinars: &[Id<Webinar>],
) -> Result<HashMap<Id<Webinar>, Vec<RecordingNode>>, StorageError> {
    let rows = recording::Entity::find()
        .filter(recording::COLUMN.webinar_id.is_in(webinars.iter().copied()))
        .filter(recording::COLUMN.state.eq(recording::State::Published))
        .order_by_asc(recording::COLUMN.language)
        .all(db)
        .await?;
    let films = media::Entity::find().filter(media::COLUMN.id.is_in(rows.iter().map(|r| r.media_id)));
    let films: HashMap<_, _> = films.all(db).await?.into_iter().map(|m| (m.id, m)).collect();
    let mut by_webinar: HashMap<_, Vec<_>> = HashMap::new();
    for r in rows {
        if let Some(film) = films.get(&r.media_id) {
            by_webinar.entry(r.webinar_id).or_default().push(RecordingNode::new(&r, film));
        }
    }
    Ok(by_webinar)
}

impl SessionNode {
    /// The read model of a session row.
    #[must_use]
    pub fn new(s: session::Model, hosts: Vec<(Id<auth::Person>, String)>) -> Self {
        Self {
            id: s.id,
            webinar: s.webinar_id,
            state: s.state,
            local_start: s.local_start,
            zone: s.zone,
            starts_at: s.starts_at,
            minutes: s.minutes,
            ended_at: s.ended_at,
            room_provider: s.room_provider,
            room_url: s.room_url,
            places: s.places,
            sequence: s.sequence,
            hosts,
        }
    }
}

impl RecordingNode {
    fn new(r: &recording::Model, film: &media::Model) -> Self {
        Self {
            id: r.id,
            session: r.session_id,
            language: r.language,
            title: r.title.clone(),
            media: film.id,
            media_slug: film.slug.clone(),
            bytes: film.bytes,
            seconds: r.seconds,
            sample: r.sample,
        }
    }
}
