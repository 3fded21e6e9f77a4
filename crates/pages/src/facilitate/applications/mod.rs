//! Deciding on the applications of a cohort: the queue, rulings seen before they are sent, the waiting list.

mod answers;
mod beside;
mod export;
mod judge;
mod members;
mod preview;
mod query;
mod queue;
mod rule;
mod waiting;

use std::time::Duration;

use axum::http::Method;
use http::{Access, Route, page};

/// How long a ruling may wait for its turn: places are counted by one at a time, and two hundred letters may follow.
const WAITED_FOR: Duration = Duration::from_secs(120);

/// The rows of these pages.
pub(super) fn rows() -> Vec<Route> {
    const ALL: &str = "/facilitate/cohorts/{cohort}/applications";
    const CSV: &str = "/facilitate/cohorts/{cohort}/applications.csv";
    const WAITING: &str = "/facilitate/cohorts/{cohort}/applications/waiting";
    const OFFERS: &str = "/facilitate/cohorts/{cohort}/applications/offers";
    const RULINGS: &str = "/facilitate/cohorts/{cohort}/applications/rulings";
    const NOTES: &str = "/facilitate/cohorts/{cohort}/applications/{application}/notes";
    const RATING: &str = "/facilitate/cohorts/{cohort}/applications/{application}/rating";
    const INTEREST: &str = "/facilitate/cohorts/{cohort}/applications/{application}/interest";
    const LIFTED: &str = "/facilitate/cohorts/{cohort}/applications/{application}/interest/withdrawal";
    const TEAM: &str = "/facilitate/cohorts/{cohort}/applications/{application}/team";
    vec![
        page(Method::GET, ALL, Access::Facilitator, queue::show),
        page(Method::GET, CSV, Access::Facilitator, export::csv),
        page(Method::GET, WAITING, Access::Facilitator, waiting::show),
        page(Method::POST, OFFERS, Access::Facilitator, waiting::offer),
        page(Method::POST, RULINGS, Access::Facilitator, rule::rule).within(WAITED_FOR),
        page(Method::POST, NOTES, Access::Facilitator, judge::note),
        page(Method::POST, RATING, Access::Facilitator, judge::rate),
        page(Method::POST, INTEREST, Access::Facilitator, judge::declare),
        page(Method::POST, LIFTED, Access::Facilitator, judge::lift),
        page(Method::POST, TEAM, Access::Facilitator, judge::keep_team),
    ]
}
