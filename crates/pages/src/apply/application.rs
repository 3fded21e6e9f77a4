//! `/applications/{application}`: where one's application stands.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use courses::application::queries::{self, OwnApplication};
use courses::application::{Draft, State};
use courses::association;
use courses::{Application, Why};
use http::{At, Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::{Id, Reason as _};
use text::Locale;

use super::answers::{Answer, answers};
use crate::catalogue::window::Window;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "apply/application.html")]
pub(super) struct ApplicationPage {
    shell: Shell,
    course: String,
    course_href: String,
    contact: String,
    /// The state as stored or, of a draft past its deadline, `expired`.
    state: String,
    state_name: String,
    /// Why the last press did nothing.
    refused: String,
    /// Why it can no longer be sent or changed; empty while it can.
    closed: String,
    received: String,
    reference: String,
    reason: String,
    write: String,
    check: String,
    learn: String,
    withdrawal: String,
    window: Window,
    answers: Vec<Answer>,
}

/// Answers `GET /applications/{application}`; another's does not exist.
pub(super) async fn show(ctx: Context, At(id): At<Id<Application>>) -> Result<Response, Fault> {
    Ok(Page::ok(read(&ctx, id, None).await?).into_response())
}

/// The page with what hindered the last press, as a conflict.
pub(super) async fn conflict(ctx: &Context, id: Id<Application>, words: String) -> Result<Response, Fault> {
    Ok(Page::with_status(StatusCode::CONFLICT, read(ctx, id, Some(words)).await?).into_response())
}

async fn read(ctx: &Context, id: Id<Application>, refused: Option<String>) -> Result<ApplicationPage, Fault> {
    let found = queries::own(&ctx.db, ctx.person()?.person, id).await?.ok_or_else(Fault::not_found)?;
    let draft = found.facts.application.read_draft()?;
    let association = association::queries::find(&ctx.db, "", draft.association, 1).await?;
    let mut page = ApplicationPage::of(ctx, &found, refused.unwrap_or_default());
    page.answers = answers(ctx, &Draft { consent: true, ..draft }, association.first());
    Ok(page)
}

impl ApplicationPage {
    fn of(ctx: &Context, found: &OwnApplication, refused: String) -> Self {
        let (facts, course) = (&found.facts, &found.course);
        let (application, cohort) = (&facts.application, &facts.cohort);
        let l = &ctx.locale_of(&cohort.zone);
        let extension = application.extension(&cohort.zone);
        let state = application.state.shown(&cohort.window(), extension.as_ref(), ctx.moment);
        let writable = matches!(application.state, State::Draft | State::Submitted);
        let late = facts.in_time(ctx.moment).err().filter(|_| writable);
        let form = format!("/cohorts/{}/application", cohort.id);
        let mut shell = frame::public(ctx, fl!(l, "apply-title"), Place::Elsewhere).width("reading");
        shell.locale = l.clone();
        let may_write = writable && late.is_none();
        Self {
            course: course.short_title.get(l.lang).to_owned(),
            course_href: format!("/courses/{}/{}", course.slug, cohort.slug),
            contact: course.contact.clone(),
            state: state.word(),
            state_name: fl!(l, "application-state-name", state = state.word()),
            refused,
            closed: late.map_or_else(String::new, |why| closed(application.state, &why, l)),
            received: application.submitted_at.map_or_else(String::new, |at| received(at, &cohort.zone, l)),
            reference: application.id.to_string(),
            reason: application.state_reason.clone().unwrap_or_default(),
            write: if may_write { form.clone() } else { String::new() },
            check: if may_write { format!("{form}?step=check") } else { String::new() },
            learn: if state == State::Accepted { format!("/cohorts/{}", cohort.id) } else { String::new() },
            withdrawal: if application.state.is_live() {
                format!("/applications/{}/withdrawal", application.id)
            } else {
                String::new()
            },
            window: Window::of(cohort, extension.as_ref(), l),
            answers: Vec::new(),
            shell,
        }
    }
}

/// Why a draft cannot be sent any more; of one that was sent, why it cannot be changed.
fn closed(state: State, why: &Why, l: &Locale) -> String {
    match (state, why) {
        (State::Submitted, Why::DeadlinePassed { deadline }) => {
            let said = l.deadline_parts(deadline.instant, &deadline.zone).in_sentence(l);
            fl!(l, "apply-closed-sent", deadline = said)
        }
        _ => l.say(&why.message()),
    }
}

/// When it was received, on the cohort's clock first, to the second.
fn received(at: chrono::DateTime<chrono::Utc>, zone: &kernel::Zone, l: &Locale) -> String {
    fl!(l, "apply-received", when = l.deadline_parts(at, zone).in_sentence(l))
}
