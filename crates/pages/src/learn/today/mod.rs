//! `/` for who is signed in: the one next thing, where to go on, the path, what is missing and what is due.

mod answers;
mod choice;
mod nobody;
mod panels;
mod path;
mod sign;
mod standing;

use askama::Template;
use axum::response::{IntoResponse as _, Response};
use http::{Asked, Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::Id;
use progress::learner::{self, Learning};
use text::{Locale, capitalised};

pub(super) use panels::{CertificatePanel, TeamPanel, certificate, team};
pub(super) use path::{PathStep, first_name, path, span};
pub(super) use standing::{Standing, standing};

use crate::shell::{Place, Shell};

/// What is asked of today.
#[derive(Debug, serde::Deserialize)]
pub struct Question {
    /// Which cohort, where there are several.
    cohort: Option<Id<courses::Cohort>>,
}

/// Answers `GET /`: today for who is signed in, the catalogue's front for everybody else.
///
/// # Errors
/// Storage.
pub async fn show(ctx: Context, Asked(question): Asked<Question>) -> Result<Response, Fault> {
    let Some(person) = ctx.actor.person() else {
        return crate::catalogue::front::show(&ctx).await;
    };
    let places = learner::of_person(&ctx.db, person).await?;
    let Some(at) = choice::choose(&places, question.cohort, ctx.moment) else {
        return nobody::answer(&ctx, person).await;
    };
    let mut places = places;
    let place = places.remove(at);
    let learning = Learning::of(&ctx.db, place, ctx.moment).await?;
    Ok(Page::ok(Today::new(&ctx, &learning, &places)).into_response())
}

#[derive(Template)]
#[template(path = "learn/today.html")]
struct Today {
    shell: Shell,
    date: String,
    greeting: String,
    course: String,
    others: Vec<(String, String)>,
    standing: Option<Standing>,
    sign: Option<sign::Sign>,
    resume: Option<sign::GoOn>,
    path: Vec<PathStep>,
    certificate: CertificatePanel,
    due: Vec<panels::DueLine>,
    team: Option<TeamPanel>,
    course_path: String,
}

impl Today {
    fn new(ctx: &Context, learning: &Learning, others: &[learner::Place]) -> Self {
        let mut shell = super::shell(ctx, learning, "", Place::Today);
        shell.title = fl!(shell.locale, "site-nav-today");
        let l = shell.locale.clone();
        let place = &learning.place;
        let counts = place.state.evidence_counts() && place.dates().takes_evidence(ctx.moment).is_ok();
        Self {
            date: capitalised(&l.long_date(l.today())),
            greeting: greeting(ctx, &l),
            course: place.course_short_title.get(l.lang).to_owned(),
            others: others.iter().map(|p| other(&l, p)).collect(),
            standing: standing(&l, learning, ctx.moment),
            sign: counts.then(|| sign::sign(&l, learning, ctx.moment)).flatten(),
            resume: counts.then(|| sign::go_on(&l, learning, ctx.moment)).flatten(),
            path: path(&l, learning, ctx.moment),
            certificate: certificate(&l, learning, ctx.moment),
            due: if counts { panels::due(&l, learning, ctx.moment) } else { Vec::new() },
            team: team(&l, learning, &shell, ctx.moment),
            course_path: super::course_path(place.cohort_id),
            shell,
        }
    }
}

/// Good evening, by the first name.
fn greeting(ctx: &Context, l: &Locale) -> String {
    let name = ctx.actor.signed_in().map_or("", |person| person.name.as_str());
    l.greeting(name.split_whitespace().next().unwrap_or(name))
}

fn other(l: &Locale, place: &learner::Place) -> (String, String) {
    let (course, cohort) = (place.course_short_title.get(l.lang), place.cohort_name.get(l.lang));
    let words = fl!(l, "learn-course-cohort", course = course, cohort = cohort);
    (format!("/?cohort={}", place.cohort_id), words)
}
