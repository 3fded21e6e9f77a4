//! `/applications/{application}`: where one's application stands.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use courses::application::entity::{Kind, Model};
use courses::application::queries::{self, OwnApplication};
use courses::application::{Asks, Draft, State, files};
use courses::seat::queries::{Member, members};
use courses::{Application, Why, association};
use http::{At, Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Reason as _, ZonedTime};
use text::Locale;

use super::answers::{Answer, Written, answers};
use super::members::{Line, lines};
use super::standing::Standing;
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
    /// The same to the instant, as RFC 9557 writes it.
    received_at: String,
    reference: String,
    reason: String,
    write: String,
    check: String,
    learn: String,
    withdrawal: String,
    /// Where it is taken back and begun again, and until when it must be sent then; empty where it cannot be.
    again: String,
    again_words: String,
    key: String,
    window: Window,
    answers: Vec<Answer>,
    /// The team with everybody in it; empty for who applies alone.
    team: Vec<Line>,
    team_name: String,
    /// Whether the reader is its author; members of the team read it.
    leads: bool,
    /// Where members change or leave their own seat.
    own_seat: String,
    /// More time, and why it was given; empty where there is none.
    extended: String,
    /// What the applicant can answer, and their turn.
    standing: Standing,
}

/// Answers `GET /applications/{application}`; another's does not exist,
/// but that of a team for those who have confirmed a seat in it.
pub(super) async fn show(ctx: Context, At(id): At<Id<Application>>) -> Result<Response, Fault> {
    Ok(Page::ok(read(&ctx, id, None).await?).into_response())
}

/// The page with what hindered the last press, as a conflict.
pub(crate) async fn conflict(ctx: &Context, id: Id<Application>, words: String) -> Result<Response, Fault> {
    Ok(Page::with_status(StatusCode::CONFLICT, read(ctx, id, Some(words)).await?).into_response())
}

async fn read(ctx: &Context, id: Id<Application>, refused: Option<String>) -> Result<ApplicationPage, Fault> {
    let found = queries::seen(&ctx.db, ctx.person()?.person, id).await?;
    let (found, own) = found.ok_or_else(Fault::not_found)?;
    let (application, cohort) = (&found.facts.application, &found.facts.cohort);
    let draft = application.read_draft()?;
    let association = association::queries::find(&ctx.db, "", draft.association, 1).await?;
    let asks = Asks::load(ctx.db.read(), application, cohort).await?;
    let files = files::of(ctx.db.read(), id).await?;
    let members = match application.team_id.filter(|_| application.kind == Kind::Team) {
        Some(team) => members(ctx.db.read(), team).await?,
        None => Vec::new(),
    };
    let mut page = ApplicationPage::of(ctx, &found, own, refused.unwrap_or_default());
    if own {
        page.standing = Standing::read(ctx, &page.shell.locale, &found.facts).await?;
    }
    page.with_team(ctx, application.state, &members);
    page.team_name = team_name(ctx, application.team_id, &draft.team.name).await?;
    let draft = Draft { consent: true, ..draft };
    let (association, members) = (association.first(), members.as_slice());
    page.answers =
        answers(ctx, &Written { draft: &draft, asks: &asks, files: &files, association, members, own });
    page.answers.retain(|one| one.field != "members" || page.team.is_empty());
    Ok(page)
}

impl ApplicationPage {
    fn of(ctx: &Context, found: &OwnApplication, own: bool, refused: String) -> Self {
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
        let may_write = own && writable && late.is_none();
        let may_begin_again = may_write && application.state == State::Submitted;
        Self {
            course: course.short_title.get(l.lang).to_owned(),
            course_href: format!("/courses/{}/{}", course.slug, cohort.slug),
            contact: course.contact.clone(),
            state: state.word(),
            state_name: fl!(l, "application-state-name", state = state.word()),
            refused,
            closed: late.map_or_else(String::new, |why| closed(application.state, &why, l)),
            received: application.submitted_at.map_or_else(String::new, |at| received(at, &cohort.zone, l)),
            received_at: application
                .submitted_at
                .map_or_else(String::new, |at| kernel::Moment::at(at).in_writing(&cohort.zone)),
            reference: application.id.to_string(),
            reason: application.state_reason.clone().unwrap_or_default(),
            write: if may_write { form.clone() } else { String::new() },
            check: if may_write { format!("{form}?step=check") } else { String::new() },
            learn: if state == State::Accepted { format!("/cohorts/{}", cohort.id) } else { String::new() },
            withdrawal: if own && application.state.is_live() {
                format!("/applications/{}/withdrawal", application.id)
            } else {
                String::new()
            },
            again: if may_begin_again {
                format!("/applications/{}/draft", application.id)
            } else {
                String::new()
            },
            again_words: again_words(application, cohort.window().deadline(extension.as_ref()), l),
            key: ctx.new_key(),
            window: Window::of(cohort, extension.as_ref(), l),
            extended: match (&extension, may_write) {
                (Some(until), true) => {
                    let until = l.deadline_parts(until.instant, &until.zone).in_sentence(l);
                    let reason = application.extension_reason.clone().unwrap_or_default();
                    fl!(l, "apply-extended", until = until, reason = reason)
                }
                _ => String::new(),
            },
            answers: Vec::new(),
            team: Vec::new(),
            team_name: String::new(),
            leads: own,
            own_seat: String::new(),
            standing: Standing::default(),
            shell,
        }
    }

    /// Adds the team; its lead can change who sits in it until it has its places.
    fn with_team(&mut self, ctx: &Context, state: State, members: &[Member]) {
        let open = matches!(state, State::Draft | State::Submitted | State::Waitlisted);
        self.team = lines(ctx, members, self.leads, open, &self.shell.locale);
        let mine = |m: &&Member| m.person.is_some() && m.person == ctx.actor.person() && m.state.is_given();
        let own = members.iter().find(mine);
        self.own_seat = own.map_or_else(String::new, |m| format!("/seats/{}", m.seat));
    }
}

/// What beginning again comes to, said before it is done.
fn again_words(application: &Model, deadline: &ZonedTime, l: &Locale) -> String {
    let until = l.deadline_parts(deadline.instant, &deadline.zone).in_sentence(l);
    fl!(l, "apply-again-words", kind = application.kind.word(), until = until)
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

/// The name that the lead writes; of a team that was made otherwise, the one that it has.
async fn team_name(ctx: &Context, team: Option<Id<courses::Team>>, written: &str) -> Result<String, Fault> {
    if !written.trim().is_empty() {
        return Ok(written.to_owned());
    }
    let names = courses::team::named::names(ctx.db.read(), team).await.map_err(Failure::from)?;
    Ok(names.into_values().next().unwrap_or_default())
}
