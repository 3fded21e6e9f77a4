//! The template of a course, written in the browser: modules, their activities, and the questions of quizzes.

mod act;
mod activity;
mod activity_form;
mod content;
mod desk;
mod files;
mod list;
mod module;
mod moves;
mod place;
mod question;
mod question_form;
mod question_words;
mod read;
mod stored;
mod upload;

use std::time::Duration;

use axum::http::Method;
use http::{Access, Route, page};
use modules::recording::film::MOST_MEGABYTES;

/// The largest form: Markdown in two languages, as a browser encodes it.
const BODY: usize = 2_000_000;
/// The largest form with a file: a film, its captions and what is around them.
const FILE: usize = MOST_MEGABYTES as usize * 1_000_000 + 3_000_000;
/// How long a film may be on its way.
const PATIENCE: Duration = Duration::from_mins(60);

const MODULES: &str = "/admin/courses/{course}/modules";
const NEW_MODULE: &str = "/admin/courses/{course}/modules/new";
const MODULE: &str = "/admin/courses/{course}/modules/{module}";
const FILES: &str = "/admin/courses/{course}/files";
const NEW_ACTIVITY: &str = "/admin/courses/{course}/activities/new";
const ACTIVITY: &str = "/admin/courses/{course}/activities/{activity}";
const NEW_QUESTION: &str = "/admin/courses/{course}/activities/{activity}/questions/new";
const QUESTION: &str = "/admin/courses/{course}/activities/{activity}/questions/{question}";

/// The rows of these pages.
pub(super) fn rows() -> Vec<Route> {
    let (get, post, admin) = (Method::GET, Method::POST, Access::Admin);
    let written = vec![
        page(get.clone(), MODULES, admin, list::show),
        page(get.clone(), NEW_MODULE, admin, module::begin),
        page(post.clone(), NEW_MODULE, admin, module::add),
        page(get.clone(), MODULE, admin, module::show),
        page(post.clone(), MODULE, admin, module::save),
        page(get.clone(), NEW_ACTIVITY, admin, activity::begin),
        page(post.clone(), NEW_ACTIVITY, admin, activity::add).up_to(BODY),
        page(get.clone(), ACTIVITY, admin, activity::show),
        page(post.clone(), ACTIVITY, admin, activity::save).up_to(BODY),
        page(get.clone(), FILES, admin, files::show),
        page(post.clone(), FILES, admin, files::put).up_to(FILE).within(PATIENCE),
        page(get.clone(), NEW_QUESTION, admin, question::begin),
        page(post.clone(), NEW_QUESTION, admin, question::add),
        page(get, QUESTION, admin, question::show),
        page(post, QUESTION, admin, question::save),
    ];
    written.into_iter().chain(place::rows()).collect()
}
