//! One's own progress in a cohort.

use axum::Json;
use chrono::{DateTime, Utc};
use http::{Access, At, Context, Fault, Route};
use kernel::Id;
use modules::curriculum::{ActivityNode, ModuleNode};
use progress::certificate::{Missing, missing_for_certificate};
use progress::conclusion::{How, Measure};
use progress::learner::Learning;
use progress::standing::{ModuleReading, Reading};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::routes;
use uuid::Uuid;

/// The row of progress.
pub(crate) fn rows() -> Vec<Route> {
    vec![http::api(Access::SignedIn, routes!(show))]
}

/// How far one has come.
#[derive(Serialize, ToSchema)]
struct Progress {
    enrolment: Uuid,
    cohort: Uuid,
    /// When the course was completed.
    completed_at: Option<DateTime<Utc>>,
    /// Minutes of contact so far.
    contact_minutes: u32,
    modules: Vec<Module>,
    /// What is missing for the certificate, the nearest first.
    missing: Vec<Lack>,
}

/// A module.
#[derive(Serialize, ToSchema)]
#[schema(as = ModuleProgress)]
struct Module {
    id: Uuid,
    title: String,
    /// `done`, `under_way`, `not_started` or `not_open_yet`.
    state: &'static str,
    /// Required activities done.
    done: u32,
    /// Required activities.
    required: u32,
    completed_at: Option<DateTime<Utc>>,
    activities: Vec<Activity>,
}

/// An activity.
#[derive(Serialize, ToSchema)]
#[schema(as = ActivityProgress)]
struct Activity {
    id: Uuid,
    title: String,
    kind: String,
    required: bool,
    /// `done`, `missed`, `late`, `not_open_yet`, `part` or `open`.
    #[schema(value_type = String)]
    state: Reading,
    /// `live`, `make_up`, `excused`, `group` or `recording`.
    #[schema(value_type = Option<String>)]
    how: Option<How>,
    completed_at: Option<DateTime<Utc>>,
    /// When it is due for this learner.
    due_at: Option<DateTime<Utc>>,
    /// How far it has come, by the measure of its kind.
    #[schema(value_type = Option<Object>)]
    measure: Option<Measure>,
}

/// One thing that is missing.
#[derive(Serialize, ToSchema)]
#[schema(as = Missing)]
struct Lack {
    code: &'static str,
    title: String,
    detail: String,
}

/// One's own progress: each module and activity, how it was completed, and what is missing
#[utoipa::path(get, path = "/api/v1/cohorts/{cohort}/progress", tag = "progress",
    operation_id = "progress_show",
    params(("cohort" = Uuid, Path)), responses((status = 200, body = Progress), (status = 404)))]
async fn show(ctx: Context, At(cohort): At<Id<courses::Cohort>>) -> Result<Json<Progress>, Fault> {
    let learning = Learning::at(&ctx.db, ctx.person()?.person, cohort, ctx.moment).await?;
    let (taught, conclusion) = (&learning.taught, &learning.own.conclusion);
    let missing = missing_for_certificate(&taught.outline, &taught.policy, conclusion, ctx.moment);
    let ctx = Context { locale: ctx.locale_of(&learning.place.zone), ..ctx };
    Ok(Json(Progress {
        enrolment: learning.place.enrolment_id.uuid(),
        cohort: cohort.uuid(),
        completed_at: conclusion.completed_at,
        contact_minutes: conclusion.contact_minutes,
        modules: taught.tree.modules.iter().map(|m| Module::of(&ctx, &learning, m)).collect(),
        missing: missing.iter().map(|one| Lack::of(&ctx, one)).collect(),
    }))
}

impl Module {
    fn of(ctx: &Context, learning: &Learning, module: &ModuleNode) -> Self {
        let concluded = learning.own.conclusion.modules.iter().find(|m| m.id == module.id);
        Self {
            id: module.id.uuid(),
            title: module.title.get(ctx.locale.lang).to_owned(),
            state: word(learning.module_reading(module.id, ctx.moment)),
            done: concluded.map_or(0, |m| m.done),
            required: concluded.map_or(0, |m| m.required),
            completed_at: concluded.and_then(|m| m.completed_at),
            activities: module.activities.iter().map(|a| Activity::of(ctx, learning, a)).collect(),
        }
    }
}

const fn word(reading: ModuleReading) -> &'static str {
    match reading {
        ModuleReading::Done => "done",
        ModuleReading::UnderWay => "under_way",
        ModuleReading::NotStarted => "not_started",
        ModuleReading::NotOpenYet => "not_open_yet",
    }
}

impl Activity {
    fn of(ctx: &Context, learning: &Learning, activity: &ActivityNode) -> Self {
        let concluded = learning.concluded(activity.id);
        let more = concluded.and_then(|c| c.more_time_until);
        Self {
            id: activity.id.uuid(),
            title: activity.title.get(ctx.locale.lang).to_owned(),
            kind: activity.kind.word(),
            required: activity.required,
            state: learning.reading(activity.id, ctx.moment),
            how: concluded.and_then(|c| c.how),
            completed_at: concluded.and_then(|c| c.completed_at),
            due_at: activity.due_at.map(|due| more.map_or(due, |until| until.max(due))),
            measure: concluded.and_then(|c| c.measure),
        }
    }
}

impl Lack {
    fn of(ctx: &Context, missing: &Missing) -> Self {
        Self { code: missing.code(), title: ctx.say(&missing.message()), detail: ctx.say(&missing.detail()) }
    }
}
