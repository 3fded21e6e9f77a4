//! Cohorts that one may see, and what they teach.

use std::sync::Arc;

use ::modules::curriculum::{ActivityNode, CurriculumTree, ModuleNode, SessionNode};
use axum::Json;
use chrono::{DateTime, Utc};
use courses::cohort::{entity as cohort, may_read_curriculum, seen, seen_one};
use http::{Access, Asked, At, Context, Fault, Items, Paging, Route};
use kernel::{Failure, Id};
use progress::learner::Learning;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::routes;
use uuid::Uuid;

/// The rows of cohorts.
pub(crate) fn rows() -> Vec<Route> {
    vec![
        http::api(Access::SignedIn, routes!(list)),
        http::api(Access::SignedIn, routes!(show)),
        http::api(Access::SignedIn, routes!(modules)),
    ]
}

/// One dated run of a course.
#[derive(Serialize, ToSchema)]
struct Cohort {
    id: Uuid,
    course_id: Uuid,
    slug: String,
    name: String,
    /// `draft`, `published`, `cancelled` or `archived`.
    state: String,
    /// The IANA zone in which its days and deadlines are meant.
    zone: String,
    /// Such as `2026-06-16`.
    first_day: String,
    /// Included.
    last_day: String,
    applications_open_at: DateTime<Utc>,
    /// What is received from this instant on is late.
    applications_close_at: DateTime<Utc>,
    /// The deadline on the wall in its zone.
    applications_close_local: String,
    places: i32,
}

/// One page of cohorts.
#[derive(Serialize, ToSchema)]
struct Cohorts {
    items: Vec<Cohort>,
    /// Where the next page begins.
    next: Option<String>,
}

/// The modules of a cohort, in order.
#[derive(Serialize, ToSchema)]
#[schema(as = Curriculum)]
struct Modules {
    items: Vec<Module>,
    /// Always null: a curriculum comes whole.
    next: Option<String>,
}

/// A module.
#[derive(Serialize, ToSchema)]
#[schema(as = CurriculumModule)]
struct Module {
    id: Uuid,
    title: String,
    summary: String,
    open: bool,
    opens_at: Option<DateTime<Utc>>,
    ends_at: Option<DateTime<Utc>>,
    activities: Vec<Activity>,
}

/// An activity.
#[derive(Serialize, ToSchema)]
#[schema(as = CurriculumActivity)]
struct Activity {
    id: Uuid,
    /// `page`, `video`, `document`, `quiz`, `reflection`, `discussion`, `external` or `webinar`.
    kind: String,
    title: String,
    required: bool,
    open: bool,
    /// What one person needs.
    minutes: i32,
    due_at: Option<DateTime<Utc>>,
    /// Of a webinar, in order of start.
    sessions: Vec<Session>,
}

/// A live event of a webinar.
#[derive(Serialize, ToSchema)]
#[schema(as = CurriculumSession)]
struct Session {
    id: Uuid,
    starts_at: DateTime<Utc>,
    /// The wall-clock time of the plan.
    local_start: String,
    zone: String,
    minutes: i32,
    state: String,
}

/// The cohorts one may see: one's own, those open for application, and those of one's grants
#[utoipa::path(get, path = "/api/v1/cohorts", tag = "cohorts", operation_id = "cohort_list",
    params(("cursor" = Option<String>, Query), ("limit" = Option<u16>, Query)),
    responses((status = 200, body = Cohorts)))]
async fn list(ctx: Context, Asked(paging): Asked<Paging>) -> Result<Json<Cohorts>, Fault> {
    let (limit, after) = (paging.limit()?, paging.after::<Uuid>()?);
    let rows = seen(&ctx.db, &ctx.actor, after.map(Id::from_uuid), u64::from(limit) + 1, ctx.moment).await?;
    let page = Items::of(rows, limit, |cohort| cohort.id);
    let items = page.items.iter().map(|found| Cohort::of(&ctx, found)).collect();
    Ok(Json(Cohorts { items, next: page.next }))
}

/// A cohort
#[utoipa::path(get, path = "/api/v1/cohorts/{cohort}", tag = "cohorts", operation_id = "cohort_show",
    params(("cohort" = Uuid, Path)), responses((status = 200, body = Cohort), (status = 404)))]
async fn show(ctx: Context, At(cohort): At<Id<courses::Cohort>>) -> Result<Json<Cohort>, Fault> {
    let found = seen_one(&ctx.db, &ctx.actor, cohort, ctx.moment).await?;
    Ok(Json(Cohort::of(&ctx, &found)))
}

/// The modules of a cohort with their activities: for its learners and those who lead it
#[utoipa::path(get, path = "/api/v1/cohorts/{cohort}/modules", tag = "cohorts", operation_id = "cohort_modules",
    params(("cohort" = Uuid, Path)), responses((status = 200, body = Modules), (status = 404)))]
async fn modules(ctx: Context, At(cohort): At<Id<courses::Cohort>>) -> Result<Json<Modules>, Fault> {
    may_read_curriculum(&ctx.db, &ctx.actor, cohort, ctx.moment).await?;
    let tree = found(&ctx, cohort).await?;
    Ok(Json(Modules { items: tree.modules.iter().map(|m| Module::of(&ctx, m)).collect(), next: None }))
}

/// The curriculum as its learner finds it: a module that waits for the one before is open once that is completed.
async fn found(ctx: &Context, cohort: Id<courses::Cohort>) -> Result<Arc<CurriculumTree>, Failure> {
    let own = match ctx.actor.person() {
        Some(person) => Learning::at(&ctx.db, person, cohort, ctx.moment).await,
        None => Err(Failure::NotFound),
    };
    match own {
        Ok(learning) => Ok(learning.taught.tree),
        Err(Failure::NotFound) => ::modules::curriculum::load::of_cohort(&ctx.db, cohort).await,
        Err(failure) => Err(failure),
    }
}

impl Cohort {
    fn of(ctx: &Context, cohort: &cohort::Model) -> Self {
        Self {
            id: cohort.id.uuid(),
            course_id: cohort.course_id.uuid(),
            slug: cohort.slug.clone(),
            name: cohort.name.get(ctx.locale.lang).to_owned(),
            state: cohort.state.word(),
            zone: cohort.zone.name().to_owned(),
            first_day: cohort.first_day.to_string(),
            last_day: cohort.last_day.to_string(),
            applications_open_at: cohort.applications_open_at,
            applications_close_at: cohort.applications_close_at,
            applications_close_local: cohort.applications_close_local.to_string(),
            places: cohort.places,
        }
    }
}

impl Module {
    fn of(ctx: &Context, module: &ModuleNode) -> Self {
        let open = module.opens_at.is_some_and(|at| at <= ctx.moment.utc());
        Self {
            id: module.id.uuid(),
            title: module.title.get(ctx.locale.lang).to_owned(),
            summary: module.summary.get(ctx.locale.lang).to_owned(),
            open,
            opens_at: module.opens_at,
            ends_at: module.ends_at,
            activities: module.activities.iter().map(|a| Activity::of(ctx, a, open)).collect(),
        }
    }
}

impl Activity {
    fn of(ctx: &Context, activity: &ActivityNode, open: bool) -> Self {
        let sessions = activity.webinar.iter().flat_map(|webinar| &webinar.sessions);
        Self {
            id: activity.id.uuid(),
            kind: activity.kind.word(),
            title: activity.title.get(ctx.locale.lang).to_owned(),
            required: activity.required,
            open,
            minutes: activity.minutes,
            due_at: activity.due_at,
            sessions: sessions.map(Session::of).collect(),
        }
    }
}

impl Session {
    fn of(session: &SessionNode) -> Self {
        Self {
            id: session.id.uuid(),
            starts_at: session.starts_at,
            local_start: session.local_start.to_string(),
            zone: session.zone.name().to_owned(),
            minutes: session.minutes,
            state: session.state.word(),
        }
    }
}
