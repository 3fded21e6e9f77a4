//! The three cohorts: their curricula, sessions, recordings and facilitators.

use auth::grant::{Giving, give_within};
use auth::{Held, Person, Role, Scope};
use chrono::{DateTime, TimeDelta, Utc};
use courses::cohort::entity as cohort;
use courses::course::entity as course;
use kernel::{Day, Failure, Id, Lang, Moment, StorageError, Tx, WallClock};
use modules::curriculum::copy::{Copying, Source, copy};
use modules::curriculum::place::Calendar;
use modules::curriculum::{CurriculumTree, SessionNode, WebinarNode, entity as curriculum, load, store};
use modules::media::entity as media;
use modules::recording::entity as recording;
use modules::session::entity::State as SessionState;
use sea_orm::{EntityTrait as _, QueryFilter as _};

use super::people::People;
use super::plan::{Spec, Stage, Which};
use super::world::{COURSE, World};
use super::{Demo, deciding, groups, observer, plan, progress, seats};

/// A cohort that was stored.
pub(super) struct Made {
    pub(super) spec: Spec,
    pub(super) id: Id<courses::Cohort>,
    pub(super) curriculum: Id<modules::Curriculum>,
    pub(super) facilitators: Vec<(Id<Person>, String)>,
}

/// Stores the cohorts with everybody in them.
pub(super) async fn store(tx: &Tx, world: &World, people: &mut People, demo: Demo) -> Result<(), Failure> {
    let found = course::Entity::find().filter(course::COLUMN.slug.eq(COURSE)).one(&**tx).await?;
    let course = found.ok_or(Failure::NotFound)?;
    let zone = world.courses.first().and_then(|c| c.folder.cohorts.first()).map(|c| c.zone.clone());
    let zone = zone.ok_or(Failure::NotFound)?;
    let (running, rest) = groups::split(groups::of_content(world, people), demo.learners);
    let applicant = groups::alone(&running, seats::APPLYING);
    let mut from_content = [applicant, running, rest].into_iter();
    for spec in plan::cohorts(demo.moment, demo.learners, &zone) {
        let mut groups = from_content.next().unwrap_or_default();
        if spec.which == Which::Source && spec.stage(demo.moment) > Stage::Open {
            // whoever learns in the running cohort was not in an earlier one
            groups.clear();
        }
        let made = one(tx, &course, people, spec, demo.moment).await?;
        let places = seats::store(tx, &made, people, groups, demo).await?;
        deciding::store(tx, &made, demo.moment).await?;
        let consents = observer::consents(&made, &places);
        progress::store(tx, &made, places, demo).await?;
        observer::store(tx, &made, people, consents, demo.moment).await?;
    }
    Ok(())
}

async fn one(
    tx: &Tx,
    course: &course::Model,
    people: &People,
    spec: Spec,
    now: Moment,
) -> Result<Made, Failure> {
    let facilitators = spec.facilitators.iter().filter_map(|email| people.find(email));
    let facilitators: Vec<_> = facilitators.map(|p| (p.id, p.name.clone())).collect();
    let id = tx.entropy().id(spec.made());
    tx.insert_all(vec![row(id, course.id, &spec)]).await?;
    for (to, _) in &facilitators {
        let held = Held::always(Role::Facilitator, Scope::Cohort(id.uuid()));
        give_within(tx, None, &Giving { to: *to, held }, spec.made()).await?;
    }
    let template = template(tx, course.id).await?;
    let fresh = || tx.entropy().uuid(spec.made());
    let calendar = Calendar { first_day: spec.first_day, zone: spec.zone.clone() };
    let copying =
        Copying { cohort: id, calendar, source: Source::Plan, hosts: facilitators.clone(), fresh: &fresh };
    let mut tree = copy(&template, &copying)
        .map_err(|_| StorageError::other("a session of the sample content starts at no instant"))?;
    rooms(&mut tree, now);
    store::save(tx, &tree, spec.made()).await?;
    tx.insert_all(recordings(tx, &tree, now).await?).await?;
    Ok(Made { spec, id, curriculum: tree.id, facilitators })
}

fn row(id: Id<courses::Cohort>, course_id: Id<courses::Course>, spec: &Spec) -> cohort::Model {
    cohort::Model {
        id,
        course_id,
        slug: spec.slug.clone(),
        name: spec.name.clone(),
        state: cohort::State::Published,
        zone: spec.zone.clone(),
        first_day: Day(spec.first_day),
        last_day: Day(spec.last_day),
        applications_open_local: WallClock(spec.opens.local),
        applications_open_at: spec.opens.instant,
        applications_close_local: WallClock(spec.closes.local),
        applications_close_at: spec.closes.instant,
        places: i32::try_from(spec.places).unwrap_or(i32::MAX),
        team_min: 2,
        team_max: 6,
        advice_min: 3,
        advice_max: 4,
        offer_days: courses::offer::DAYS,
        copied_from: None,
        created_at: spec.made().utc(),
        published_at: Some(spec.made().utc()),
        state_reason: None,
        opened_at: None,
    }
}

async fn template(tx: &Tx, course: Id<courses::Course>) -> Result<CurriculumTree, Failure> {
    use sea_orm::ColumnTrait as _;
    let query = curriculum::Entity::find()
        .filter(curriculum::COLUMN.course_id.eq(course))
        .filter(curriculum::Column::CohortId.is_null());
    let row = query.one(&**tx).await?.ok_or(Failure::NotFound)?;
    Ok(load::read_tree(&**tx, &row).await?)
}

/// The curriculum of a stored cohort, recordings included.
pub(super) async fn taught(tx: &Tx, made: &Made) -> Result<CurriculumTree, Failure> {
    let row = curriculum::Entity::find_by_id(made.curriculum).one(&**tx).await?.ok_or(Failure::NotFound)?;
    Ok(load::read_tree(&**tx, &row).await?)
}

/// Gives every session a room, and ends those that are over.
fn rooms(tree: &mut CurriculumTree, now: Moment) {
    let webinars = tree.modules.iter_mut().flat_map(|m| &mut m.activities).filter_map(|a| a.webinar.as_mut());
    for webinar in webinars {
        for (n, session) in webinar.sessions.iter_mut().enumerate() {
            session.room_provider = "Jitsi".to_owned();
            session.room_url = format!("https://meet.example.org/{}-{}", webinar.slug, n + 1);
            if session.planned_end() <= now.utc() {
                session.state = SessionState::Ended;
            }
        }
    }
}

/// When the recording of a webinar can be watched: the second day after its last session.
pub(super) fn recorded_at(webinar: &WebinarNode) -> Option<DateTime<Utc>> {
    let ends = webinar.sessions.iter().map(SessionNode::end).max()?;
    Some(ends + TimeDelta::hours(38))
}

/// The recordings of past webinars: the sample films of the content.
async fn recordings(
    tx: &Tx,
    tree: &CurriculumTree,
    now: Moment,
) -> Result<Vec<recording::Model>, StorageError> {
    let past = tree.activities().filter_map(|a| a.webinar.as_ref());
    let past: Vec<_> = past
        .filter_map(|w| Some((w, recorded_at(w).filter(|at| *at <= now.utc())?)))
        .map(|(w, at)| (w, at, format!("{COURSE}/{}-recording.mp4", w.slug)))
        .collect();
    let names = past.iter().map(|(.., name)| name.clone());
    let films = media::Entity::find().filter(media::COLUMN.slug.is_in(names)).all(&**tx).await?;
    let film = |name: &str| films.iter().find(|f| f.slug == name);
    let rows = past.iter().filter_map(|(w, at, name)| Some(recorded(tx, w, *at, film(name)?)));
    Ok(rows.collect())
}

fn recorded(tx: &Tx, webinar: &WebinarNode, at: DateTime<Utc>, film: &media::Model) -> recording::Model {
    recording::Model {
        id: tx.entropy().id(Moment::at(at)),
        webinar_id: webinar.id,
        session_id: webinar.sessions.last().map(|s| s.id),
        language: Lang::En,
        state: recording::State::Published,
        media_id: film.id,
        seconds: film.seconds.unwrap_or(0.0),
        sample: true,
        published_at: Some(at),
        title: None,
        fault: None,
    }
}

/// Whether learners have places.
pub(super) fn is_accepted(made: &Made, now: Moment) -> bool {
    made.spec.stage(now) == Stage::Accepted
}
