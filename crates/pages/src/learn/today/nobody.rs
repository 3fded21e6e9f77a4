//! Today for someone who learns nowhere yet: their applications, and where courses are found.

use askama::Template;
use axum::response::{IntoResponse as _, Response};
use courses::application::{OwnApplication, State, own};
use http::{Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::Id;
use text::{Locale, capitalised};

use super::answers::{self, Wait};
use crate::catalogue::front::OpenCourse;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "learn/nobody.html")]
struct NobodyPage {
    shell: Shell,
    date: String,
    greeting: String,
    waits: Vec<Wait>,
    applications: Vec<Line>,
    open: Vec<OpenCourse>,
}

struct Line {
    title: String,
    state: String,
    deadline: Option<String>,
    href: String,
}

/// The page of someone without an enrolment.
///
/// # Errors
/// Storage.
pub(super) async fn answer(ctx: &Context, person: Id<auth::Person>) -> Result<Response, Fault> {
    let mut shell = frame::learn(ctx, "", None, false, Place::Today);
    shell.title = fl!(shell.locale, "site-nav-today");
    let l = &shell.locale;
    let applications = own(&ctx.db, person).await?.iter().map(|a| line(l, ctx, a)).collect();
    let waits = answers::of(ctx, l, person).await?;
    let date = capitalised(&l.long_date(l.today()));
    let greeting = super::greeting(ctx, l);
    let open = OpenCourse::all(ctx).await?;
    Ok(Page::ok(NobodyPage { date, greeting, waits, applications, open, shell }).into_response())
}

/// A draft past its deadline reads as not sent in time.
fn line(l: &Locale, ctx: &Context, application: &OwnApplication) -> Line {
    let closes = application.extended_until.map_or(application.closes_at, |at| at.max(application.closes_at));
    let draft = application.state == State::Draft;
    let late = draft && ctx.moment.utc() >= closes;
    let state = if late { State::Expired } else { application.state };
    let (course, cohort) = (application.title.get(l.lang), application.cohort_name.get(l.lang));
    Line {
        title: fl!(l, "learn-course-cohort", course = course, cohort = cohort),
        state: fl!(l, "application-state-name", state = state.word()),
        deadline: (draft && !late).then(|| l.deadline(closes, &application.zone)),
        href: format!("/applications/{}", application.id),
    }
}
