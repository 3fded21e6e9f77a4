//! The page of a reflection.

use askama::Template;
use axum::response::{IntoResponse as _, Response};
use http::{Fault, Page};
use i18n_embed_fl::fl;
use modules::activity::content::Reflection;
use progress::conclusion::{Measure, SubmissionStanding};
use progress::evidence::count_words;
use progress::submission::{Said, revisions, said};
use text::Locale;

use super::{Task, Version};
use crate::form::Faults;
use crate::learn::activity::{Around, Finish, Opened};
use crate::learn::activity_path;
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "learn/reflection/show.html")]
struct ReflectionPage {
    shell: Shell,
    around: Around,
    task: Task,
    prompt: String,
    help: String,
    hint: String,
    typed: String,
    words: String,
    standing: Option<Standing>,
    said: Vec<(String, String, String)>,
    earlier: Vec<Version>,
    rubric: Vec<(String, String, String)>,
    until: String,
    accepted: bool,
    key: String,
    base: String,
    faults: Faults,
}

/// Where the work stands, in words.
pub(in crate::learn) struct Standing {
    /// Tone of the notice.
    pub(in crate::learn) tone: &'static str,
    /// What it says.
    pub(in crate::learn) words: String,
}

/// The page with what was kept, or with what came back in `again`.
///
/// # Errors
/// Storage.
pub(in crate::learn) async fn answer(
    opened: &Opened,
    reflection: &Reflection,
    again: Option<(String, Faults)>,
) -> Result<Response, Fault> {
    let (cohort, enrolment) = (opened.learning.place.cohort_id, opened.learning.place.enrolment_id);
    let activity = opened.activity().id;
    let db = &opened.ctx.db;
    let earlier = revisions(db, cohort, enrolment, activity).await?;
    let remarks = said(db, cohort, enrolment, activity).await?;
    let draft = progress::draft::kept(db, cohort, (enrolment, activity)).await?;
    // a draft is its learner's alone
    let draft = draft.filter(|_| opened.ctx.actor.view_as().is_none());
    let (refused, task) = (again.is_some(), Task::of(opened)?);
    let (typed, faults) = again.unwrap_or_else(|| {
        let last = earlier.first().map(|r| r.text.clone());
        (draft.map(|d| d.body).or(last).unwrap_or_default(), Faults::default())
    });
    let shell = opened.shell();
    let l = &shell.locale;
    let page = ReflectionPage {
        prompt: reflection.prompt.get(l.lang).to_owned(),
        help: reflection.help.get(l.lang).to_owned(),
        hint: task.hint(l),
        words: fl!(l, "reflection-words", words = count_words(&typed), least = reflection.min_words),
        typed,
        standing: standing(opened, l),
        said: remarks.iter().map(|s| remark(s, l)).collect(),
        earlier: earlier.iter().map(|r| Version::numbered(l, cohort, r)).collect(),
        rubric: rubric(reflection, l),
        until: opened
            .activity()
            .due_at
            .map(|due| fl!(l, "reflection-until", due = l.instant(due)))
            .unwrap_or_default(),
        accepted: stands(opened) == Some(SubmissionStanding::Accepted),
        key: opened.ctx.new_key(),
        base: activity_path(cohort, activity),
        faults,
        around: opened.around(l),
        task,
        shell,
    };
    Ok(if refused { Page::again(page).into_response() } else { Page::ok(page).into_response() })
}

fn stands(opened: &Opened) -> Option<SubmissionStanding> {
    match opened.concluded()?.measure? {
        Measure::Submission { standing, .. } => Some(standing),
        _ => None,
    }
}

fn standing(opened: &Opened, l: &Locale) -> Option<Standing> {
    let (tone, words) = match stands(opened)? {
        SubmissionStanding::TooShort => ("caution", fl!(l, "reflection-too-short")),
        SubmissionStanding::Awaiting => ("", fl!(l, "reflection-awaiting")),
        SubmissionStanding::Returned => ("caution", fl!(l, "reflection-returned")),
        SubmissionStanding::Received => ("brand", fl!(l, "reflection-received")),
        SubmissionStanding::Accepted => ("brand", fl!(l, "reflection-accepted")),
    };
    Some(Standing { tone, words })
}

fn remark(said: &Said, l: &Locale) -> (String, String, String) {
    (said.author.clone(), l.day_and_time(said.at), said.reason.clone())
}

fn rubric(reflection: &Reflection, l: &Locale) -> Vec<(String, String, String)> {
    let words = |text: &kernel::Localized| text.get(l.lang).to_owned();
    reflection.rubric.iter().map(|c| (words(&c.looks_for), words(&c.there), words(&c.not_yet))).collect()
}
