//! A cohort's grid: its learners by activity, for those who lead it.

use axum::Json;
use chrono::{DateTime, Utc};
use http::{Access, Asked, At, Context, Fault, Items, Paging, Route};
use kernel::{Id, Reason as _};
use progress::conclusion::How;
use progress::grid::{self, GridLearner};
use progress::outline::Outline;
use progress::standing::Reading;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::routes;
use uuid::Uuid;

/// The row of grids.
pub(crate) fn rows() -> Vec<Route> {
    vec![http::api(Access::Facilitator, routes!(show))]
}

/// What is asked for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Query {
    team: Option<Uuid>,
    association: Option<Uuid>,
    standing: Option<Standing>,
    cursor: Option<String>,
}

/// Where a learner stands.
#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = GridStanding)]
enum Standing {
    /// Has not completed the course.
    Active,
    /// Has completed it.
    Completed,
    /// Someone should look after them.
    NeedsAHand,
}

/// One page of a grid: about 100 learners, a team never split.
#[derive(Serialize, ToSchema)]
struct Grid {
    items: Vec<Learner>,
    /// Where the next page begins.
    next: Option<String>,
}

/// A learner's row.
#[derive(Serialize, ToSchema)]
#[schema(as = GridLearner)]
struct Learner {
    enrolment: Uuid,
    name: String,
    team: Option<Team>,
    association: Option<String>,
    /// The part they take.
    part: String,
    /// `active` or `completed`.
    state: String,
    last_here_at: Option<DateTime<Utc>>,
    contact_minutes: u32,
    /// Why they need a hand, the weightiest first.
    needs_a_hand: Vec<Why>,
    /// In the order of the curriculum.
    activities: Vec<Cell>,
}

/// A team.
#[derive(Serialize, ToSchema)]
#[schema(as = GridTeam)]
struct Team {
    id: Uuid,
    name: String,
}

/// A reason with its words.
#[derive(Serialize, ToSchema)]
#[schema(as = GridReason)]
struct Why {
    code: &'static str,
    detail: String,
}

/// One learner's activity.
#[derive(Serialize, ToSchema)]
#[schema(as = GridCell)]
struct Cell {
    activity: Uuid,
    /// `done`, `missed`, `late`, `not_open_yet`, `part` or `open`.
    #[schema(value_type = String)]
    state: Reading,
    /// `live`, `make_up`, `excused`, `group` or `recording`.
    #[schema(value_type = Option<String>)]
    how: Option<How>,
    /// `L`, `M`, `E`, `G`, `R`, or `×` for missed.
    letter: Option<char>,
}

/// The grid of a cohort one leads
#[utoipa::path(get, path = "/api/v1/cohorts/{cohort}/grid", tag = "progress", operation_id = "grid_show",
    params(("cohort" = Uuid, Path), ("team" = Option<Uuid>, Query), ("association" = Option<Uuid>, Query),
        ("standing" = Option<Standing>, Query), ("cursor" = Option<String>, Query)),
    responses((status = 200, body = Grid), (status = 404)))]
async fn show(
    ctx: Context,
    At(cohort): At<Id<courses::Cohort>>,
    Asked(query): Asked<Query>,
) -> Result<Json<Grid>, Fault> {
    let cohort = grid::leads(&ctx.db, &ctx.actor, cohort, ctx.moment).await?;
    let (team, association) = (query.team.map(Id::from_uuid), query.association.map(Id::from_uuid));
    let which = grid::within(&ctx.db, team, association).await?;
    let found = grid::of_several(&ctx.db, cohort, which, ctx.moment).await?;
    let learners: Vec<_> = found.learners.iter().filter(|learner| stands(learner, query.standing)).collect();
    let paging = Paging { cursor: query.cursor, limit: None };
    let page = grid::page(&learners, paging.after::<usize>()?.unwrap_or(0) + 1);
    let rows =
        page.learners.iter().map(|learner| Learner::of(&ctx, &found.taught.outline, learner)).collect();
    Ok(Json(Grid { items: rows, next: next(page.number, page.count) }))
}

/// The cursor names the last page given.
fn next(number: usize, count: usize) -> Option<String> {
    let pages: Vec<usize> = (number..=count).take(2).collect();
    Items::of(pages, 1, |page| *page).next
}

fn stands(learner: &GridLearner, standing: Option<Standing>) -> bool {
    match standing {
        None => true,
        Some(Standing::NeedsAHand) => !learner.hand.is_empty(),
        Some(Standing::Completed) => learner.conclusion.is_completed(),
        Some(Standing::Active) => !learner.conclusion.is_completed(),
    }
}

impl Learner {
    fn of(ctx: &Context, outline: &Outline, learner: &GridLearner) -> Self {
        let said = learner.hand.iter().map(|why| Why { code: why.code(), detail: ctx.say(&why.message()) });
        let cells = outline.modules.iter().flat_map(|module| {
            module.activities.iter().filter_map(move |activity| {
                let cell = grid::activity_cell(module, activity, &learner.conclusion, ctx.moment)?;
                let how = learner.conclusion.activity(activity.id).and_then(|concluded| concluded.how);
                let letter = cell.seen.map(grid::Seen::letter);
                Some(Cell { activity: activity.id.uuid(), state: cell.reading, how, letter })
            })
        });
        Self {
            enrolment: learner.enrolment.uuid(),
            name: learner.name.clone(),
            team: learner.team.as_ref().map(|team| Team { id: team.id.uuid(), name: team.name.clone() }),
            association: learner.association.clone(),
            part: learner.part.word(),
            state: learner.state.word(),
            last_here_at: learner.last_here_at,
            contact_minutes: learner.conclusion.contact_minutes,
            needs_a_hand: said.collect(),
            activities: cells.collect(),
        }
    }
}
