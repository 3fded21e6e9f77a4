//! The page of a question's form, by how it is answered.

use askama::Template;
use axum::response::{IntoResponse as _, Response};
use http::{Context, Fault, Fields, Page};
use i18n_embed_fl::fl;
use kernel::Id;
use modules::Activity;
use modules::activity::ActivityKind;

use super::act::Again;
use super::desk::Desk;
use super::question_words::rows;
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

/// Every way to ask, the usual one first.
pub(super) const FORMS: [&str; 7] =
    ["single", "several", "true_false", "short_text", "numeric", "matching", "ordering"];

/// Which form is shown.
pub(super) struct Form {
    pub(super) activity: Id<Activity>,
    /// The question that is there; none for a new one.
    pub(super) question: Option<String>,
    pub(super) form: &'static str,
}

#[derive(Template)]
#[template(path = "admin/template/question.html")]
struct QuestionPage {
    shell: Shell,
    crumbs: Vec<(String, String)>,
    form: &'static str,
    form_name: String,
    quiz: String,
    action: String,
    there: bool,
    /// The rows of choices, pairs or things to put in order.
    rows: Vec<usize>,
    /// What helps: name, title, chosen.
    helps: Vec<(String, String, bool)>,
    typed: Fields,
    faults: Faults,
    refused: String,
    version: String,
    key: String,
}

/// The page of a form.
///
/// # Errors
/// Not found for an activity that is gone or no quiz.
pub(super) fn answer(ctx: &Context, desk: &Desk, form: &Form, again: Again) -> Result<Response, Fault> {
    let l = &ctx.locale;
    let activity = desk.activity(form.activity)?;
    if activity.kind != ActivityKind::Quiz {
        return Err(Fault::not_found());
    }
    let quiz = format!("{}/activities/{}", desk.base(), form.activity);
    let mut crumbs = desk.crumbs_inside(l);
    crumbs.push((quiz.clone(), activity.title.get(l.lang).to_owned()));
    let title = match form.question {
        Some(_) => fl!(l, "template-question-change"),
        None => fl!(l, "template-question-new"),
    };
    let last = form.question.as_deref().unwrap_or("new");
    let page = QuestionPage {
        shell: frame::admin(ctx, title, Place::Cohorts).width("form"),
        crumbs,
        form: form.form,
        form_name: fl!(l, "template-question-form", form = form.form),
        action: format!("{quiz}/questions/{last}"),
        there: form.question.is_some(),
        rows: (0..rows(&again.typed)).collect(),
        helps: helps(ctx, desk, again.typed.get("read_again")),
        version: again.version(desk.tree.version),
        key: again.key(ctx),
        quiz,
        faults: again.faults.clone(),
        refused: again.refused.clone(),
        typed: again.typed.clone(),
    };
    Ok(Page::with_status(again.status(), page).into_response())
}

/// What a learner can read or watch again.
fn helps(ctx: &Context, desk: &Desk, chosen: &str) -> Vec<(String, String, bool)> {
    let kinds = [ActivityKind::Page, ActivityKind::Video, ActivityKind::Document];
    let all = desk.tree.activities().filter(|a| kinds.contains(&a.kind));
    all.map(|a| (a.slug.clone(), a.title.get(ctx.locale.lang).to_owned(), a.slug == chosen)).collect()
}
