//! The page of a reflection.

use askama::Template;
use axum::response::{IntoResponse as _, Response};
use http::{Fault, Page};
use i18n_embed_fl::fl;
use modules::activity::content::{Reflection, WorkMode};
use progress::conclusion::{Measure, SubmissionStanding};
use progress::evidence::count_words;
use progress::submission::{Revision, Said, revisions, said};
use text::Locale;

use crate::form::Faults;
use crate::learn::activity::{Around, Finish, Opened};
use crate::learn::activity_path;
use crate::shell::Shell;

#[derive(Template)]
#[template(path = "learn/reflection/show.html")]
struct ReflectionPage {
    shell: Shell,
    around: Around,
    team: bool,
    prompt: String,
    help: String,
    limits: String,
    typed: String,
    words: String,
    standing: Option<Standing>,
    said: Vec<(String, String, String)>,
    earlier: Vec<(String, String)>,
    rubric: Vec<(String, String, String)>,
    until: String,
    accepted: bool,
    key: String,
    base: String,
    faults: Faults,
}

/// Where the work stands, in words.
struct Standing {
    tone: &'static str,
    words: String,
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
    let refused = again.is_some();
    let (typed, faults) = again.unwrap_or_else(|| {
        let last = earlier.first().map(|r| r.text.clone());
        (draft.map(|d| d.body).or(last).unwrap_or_default(), Faults::default())
    });
    let shell = opened.shell();
    let l = &shell.locale;
    let page = ReflectionPage {
        team: reflection.mode == WorkMode::Team,
        prompt: reflection.prompt.get(l.lang).to_owned(),
        help: reflection.help.get(l.lang).to_owned(),
        limits: limits(reflection, l),
        words: fl!(l, "reflection-words", words = count_words(&typed), least = reflection.min_words),
        typed,
        standing: standing(opened, l),
        said: remarks.iter().map(|s| remark(s, l)).collect(),
        earlier: earlier.iter().map(|r| version(r, l)).collect(),
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

fn limits(reflection: &Reflection, l: &Locale) -> String {
    match reflection.max_words {
        Some(most) => fl!(l, "reflection-from-to", least = reflection.min_words, most = most),
        None => fl!(l, "reflection-from", least = reflection.min_words),
    }
}

fn remark(said: &Said, l: &Locale) -> (String, String, String) {
    (said.author.clone(), l.day_and_time(said.at), said.reason.clone())
}

fn version(revision: &Revision, l: &Locale) -> (String, String) {
    let when = l.day_and_time(revision.received_at);
    let head = match &revision.by {
        Some(name) => {
            fl!(l, "reflection-version-by", number = revision.number, when = when, name = name.as_str())
        }
        None => fl!(l, "reflection-version", number = revision.number, when = when),
    };
    (head, revision.text.clone())
}

fn rubric(reflection: &Reflection, l: &Locale) -> Vec<(String, String, String)> {
    let words = |text: &kernel::Localized| text.get(l.lang).to_owned();
    reflection.rubric.iter().map(|c| (words(&c.looks_for), words(&c.there), words(&c.not_yet))).collect()
}
