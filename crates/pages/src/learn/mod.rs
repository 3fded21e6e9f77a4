//! A learner's own pages: today, the course, its modules and activities, the team, progress and certificates.

pub mod activity;
mod certificate;
mod course;
pub mod discussion;
mod evidence;
mod hours;
mod leave;
mod lines;
mod meetings;
mod module;
mod progress;
pub mod quiz;
pub mod reflection;
mod requests;
pub(crate) mod steps;
mod team;
mod today;

use ::progress::learner::Learning;
use axum::http::Method;
use http::{Access, Context, Route, page};
use kernel::Id;

use crate::frame;
use crate::shell::{Place, Shell};

/// The rows of a learner's pages.
#[must_use]
pub fn rows() -> Vec<Route> {
    let learner = Access::Learner;
    let mut rows = vec![
        page(Method::GET, "/", Access::Public, today::show),
        page(Method::GET, "/cohorts/{cohort}", learner, course::show),
        page(Method::GET, "/cohorts/{cohort}/modules/{module}", learner, module::show),
        page(Method::GET, "/cohorts/{cohort}/activities/{activity}", learner, activity::show),
        page(Method::GET, "/cohorts/{cohort}/team", learner, team::show),
        page(Method::GET, "/cohorts/{cohort}/progress", learner, progress::show),
        page(Method::GET, "/cohorts/{cohort}/hours", learner, hours::show),
        page(Method::GET, "/cohorts/{cohort}/withdrawal", learner, leave::show),
        page(Method::POST, "/cohorts/{cohort}/withdrawal", learner, leave::leave),
        page(Method::GET, "/cohorts/{cohort}/requests", learner, requests::show),
        page(Method::POST, "/cohorts/{cohort}/requests", learner, requests::send),
        page(Method::POST, "/cohorts/{cohort}/certificate", learner, certificate::send),
        page(Method::GET, "/account/certificates", Access::SignedIn, certificate::list),
        page(Method::GET, "/account/certificates/{code}", Access::SignedIn, certificate::sheet),
        page(Method::GET, "/certificates", Access::Public, certificate::form),
        page(Method::GET, "/certificates/{code}", Access::Public, certificate::verify),
        page(
            Method::POST,
            "/cohorts/{cohort}/activities/{activity}/group-viewing",
            learner,
            activity::webinar::together,
        ),
        page(Method::POST, "/cohorts/{cohort}/activities/{activity}/answers", learner, quiz::take).vital(),
        page(Method::POST, "/cohorts/{cohort}/activities/{activity}/posts", learner, discussion::write),
        page(
            Method::POST,
            "/cohorts/{cohort}/activities/{activity}/posts/{post}/removal",
            learner,
            discussion::remove,
        ),
        page(Method::POST, "/cohorts/{cohort}/team/posts", learner, discussion::write_to_team),
        page(
            Method::POST,
            "/cohorts/{cohort}/team/posts/{post}/removal",
            learner,
            discussion::remove_from_team,
        ),
        page(Method::POST, "/cohorts/{cohort}/activities/{activity}/evidence", learner, evidence::take)
            .vital(),
    ];
    rows.extend(reflection::rows());
    rows.extend(meetings::rows());
    rows
}

/// The address of a cohort's course page.
#[must_use]
pub fn course_path(cohort: Id<courses::Cohort>) -> String {
    format!("/cohorts/{cohort}")
}

/// The address of a module's page.
#[must_use]
pub fn module_path(cohort: Id<courses::Cohort>, module: Id<modules::Module>) -> String {
    format!("/cohorts/{cohort}/modules/{module}")
}

/// The address of an activity's page.
#[must_use]
pub fn activity_path(cohort: Id<courses::Cohort>, activity: Id<modules::Activity>) -> String {
    format!("/cohorts/{cohort}/activities/{activity}")
}

/// The frame of a page inside a cohort, in the cohort's zone where the learner's is not known.
#[must_use]
pub fn shell(ctx: &Context, learning: &Learning, title: impl Into<String>, place: Place) -> Shell {
    let cohort = &learning.place;
    let path = course_path(cohort.cohort_id);
    let mut shell = frame::learn(ctx, title, Some(path), cohort.team_id.is_some(), place);
    shell.locale = ctx.locale_of(&cohort.zone);
    shell
}

/// The address of a stored file, by its name in the content.
#[must_use]
pub fn media_path(name: &str) -> String {
    format!("{}{name}", modules::markup::MEDIA_BASE)
}
