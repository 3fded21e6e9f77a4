//! Notes of a team's meetings.

mod keep;
mod show;

use axum::http::Method;
use http::{Access, Context, Fault, Route, page};
use kernel::{AnyId, Id};
use progress::learner::{self, Place};

type Here = (Id<courses::Cohort>, AnyId);

const ALL: &str = "/cohorts/{cohort}/team/meetings";
const ONE: &str = "/cohorts/{cohort}/team/meetings/{meeting}";

/// The rows of these pages.
pub(super) fn rows() -> Vec<Route> {
    let who = Access::Learner;
    vec![
        page(Method::GET, ALL, who, show::show),
        page(Method::POST, ALL, who, keep::add),
        page(Method::GET, ONE, who, show::edit),
        page(Method::POST, ONE, who, keep::change),
        page(Method::POST, "/cohorts/{cohort}/team/meetings/{meeting}/removal", who, keep::remove),
        page(
            Method::POST,
            "/cohorts/{cohort}/team/meetings/{meeting}/removal/withdrawal",
            who,
            keep::restore,
        ),
    ]
}

fn address(cohort: Id<courses::Cohort>) -> String {
    format!("{}/team/meetings", super::course_path(cohort))
}

/// The own place in a cohort and its team.
async fn own(ctx: &Context, cohort: Id<courses::Cohort>) -> Result<(Place, Id<courses::Team>), Fault> {
    let place = learner::at(&ctx.db, ctx.person()?.person, cohort).await?.ok_or_else(Fault::not_found)?;
    let team = place.team_id.filter(|_| place.state.is_live()).ok_or_else(Fault::not_found)?;
    Ok((place, team))
}
