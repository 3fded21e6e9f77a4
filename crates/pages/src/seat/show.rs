//! `/seats/{seat}`: what somebody is invited to, and what they answered.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use courses::application::queries::cohort_and_course;
use courses::seat::{Part, SeatFacts, State};
use courses::{Seat, Why, association};
use http::{At, Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::{Id, Reason as _};
use text::Locale;

use crate::apply::{name_of, tone, word};
use crate::catalogue::window::Window;
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "seat/seat.html")]
struct SeatPage {
    shell: Shell,
    at: String,
    course: String,
    course_href: String,
    contact: String,
    /// As stored.
    state: String,
    state_name: String,
    tone: &'static str,
    /// Term and value.
    facts: Vec<(String, String)>,
    /// Value, words, whether chosen.
    parts: Vec<(&'static str, String, bool)>,
    /// Whether it can be confirmed now.
    open: bool,
    /// Whether it can be left.
    leaves: bool,
    leave_words: String,
    /// Why it cannot be answered, and where to go for that; empty where it can.
    hindered: String,
    way_out: (String, String),
    /// Why the last press did nothing.
    refused: String,
    application: String,
    learn: String,
    window: Option<Window>,
    faults: Faults,
}

/// Answers `GET /seats/{seat}`; another's does not exist.
pub(super) async fn show(ctx: Context, At(id): At<Id<Seat>>) -> Result<Response, Fault> {
    Ok(Page::ok(read(&ctx, id, String::new(), Faults::default()).await?).into_response())
}

/// The page with what hindered the last press.
pub(super) async fn conflict(ctx: &Context, id: Id<Seat>, words: String) -> Result<Response, Fault> {
    let page = read(ctx, id, words, Faults::default()).await?;
    Ok(Page::with_status(StatusCode::CONFLICT, page).into_response())
}

/// The page where no part was chosen.
pub(super) async fn again(ctx: &Context, id: Id<Seat>) -> Result<Response, Fault> {
    let faults = Faults::one("part", ctx.say(&Why::ChooseOne {}.message()));
    Ok(Page::again(read(ctx, id, String::new(), faults).await?).into_response())
}

async fn read(ctx: &Context, id: Id<Seat>, refused: String, faults: Faults) -> Result<SeatPage, Fault> {
    let own = ctx.person()?.person;
    let facts = SeatFacts::load(ctx.db.read(), id).await?;
    let facts = facts.filter(|facts| facts.seat.person_id == Some(own)).ok_or_else(Fault::not_found)?;
    let found = cohort_and_course(&ctx.db, facts.cohort.id).await?;
    let (_, course) = found.ok_or_else(Fault::not_found)?;
    let l = ctx.locale_of(&facts.cohort.zone);
    let mut page = SeatPage::of(ctx, &facts, &l, refused, faults);
    page.course = course.short_title.get(l.lang).to_owned();
    page.course_href = format!("/courses/{}/{}", course.slug, facts.cohort.slug);
    page.contact = course.contact;
    page.facts = told(ctx, &facts, course.contact_hours, &l).await?;
    Ok(page)
}

/// What the invitation is about.
async fn told(
    ctx: &Context,
    facts: &SeatFacts,
    hours: f64,
    l: &Locale,
) -> Result<Vec<(String, String)>, Fault> {
    let term = |field: &'static str| fl!(l, "seat-field", field = field);
    let mut all = vec![(term("team"), facts.team.name.clone())];
    let association = association::queries::find(&ctx.db, "", facts.team.association_id, 1).await?;
    all.extend(association.first().map(|found| (term("association"), crate::association::named(found))));
    if let Some(application) = &facts.application {
        let names = auth::person::queries::names(ctx.db.read(), [application.person_id]).await?;
        all.extend(names.into_values().next().map(|name| (term("lead"), name)));
    }
    let cohort = &facts.cohort;
    all.push((term("cohort"), cohort.name.get(l.lang).to_owned()));
    all.push((term("dates"), l.date_span_with_year(cohort.first_day.0, cohort.last_day.0)));
    all.push((term("hours"), fl!(l, "seat-hours", hours = hours)));
    Ok(all)
}

impl SeatPage {
    fn of(ctx: &Context, facts: &SeatFacts, l: &Locale, refused: String, faults: Faults) -> Self {
        let (seat, at) = (&facts.seat, format!("/seats/{}", facts.seat.id));
        let hindered = facts.may_confirm(ctx.moment).err().filter(|_| seat.state == State::Invited);
        let title = fl!(l, "seat-title", team = facts.team.name.as_str());
        let mut shell = frame::public(ctx, title, Place::Elsewhere).width("reading");
        shell.locale = l.clone();
        let part = |part: Part| (word(part), name_of(part, l), part == seat.part);
        let application = facts.application.as_ref();
        let extension = application.and_then(|a| a.extension(&facts.cohort.zone));
        Self {
            open: seat.state == State::Invited && hindered.is_none(),
            leaves: seat.state == State::Confirmed,
            leave_words: match seat.leads {
                true => fl!(l, "seat-leave-lead"),
                false => fl!(l, "seat-leave-words"),
            },
            state: seat.state.word(),
            state_name: fl!(l, "seat-state-name", state = seat.state.word()),
            tone: tone(seat.state),
            parts: Part::ALL.into_iter().map(part).collect(),
            way_out: hindered.as_ref().map(|why| way_out(facts, why, l)).unwrap_or_default(),
            hindered: hindered.map_or_else(String::new, |why| l.say(&why.message())),
            application: application
                .filter(|_| seat.state.is_given())
                .map_or_else(String::new, |a| format!("/applications/{}", a.id)),
            learn: match seat.state {
                State::Enrolled => format!("/cohorts/{}", facts.cohort.id),
                _ => String::new(),
            },
            window: application.map(|_| Window::of(&facts.cohort, extension.as_ref(), l)),
            course: String::new(),
            course_href: String::new(),
            contact: String::new(),
            facts: Vec::new(),
            refused,
            faults,
            at,
            shell,
        }
    }
}

/// Where somebody goes who has another place or asks for one (rule 14): words and address.
fn way_out(facts: &SeatFacts, why: &Why, l: &Locale) -> (String, String) {
    let elsewhere = facts.elsewhere;
    match why {
        Why::AlreadyEnrolled {} => (fl!(l, "apply-to-course"), format!("/cohorts/{}", facts.cohort.id)),
        Why::AlreadyApplied {} => {
            let id = elsewhere.application.map(|id| id.to_string()).unwrap_or_default();
            (fl!(l, "course-see-application"), format!("/applications/{id}"))
        }
        Why::SeatElsewhere {} => {
            let id = elsewhere.seat.map(|id| id.to_string()).unwrap_or_default();
            (fl!(l, "seat-see-other"), format!("/seats/{id}"))
        }
        _ => Default::default(),
    }
}
