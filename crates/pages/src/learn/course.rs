//! The course of a learner: its path, its webinars with their sessions, who facilitates, and its dates.

use askama::Template;
use auth::grant::queries::names_on;
use auth::{Role, Scope};
use http::{At, Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::{Id, Moment};
use progress::learner::Learning;
use text::Locale;

use super::lines::{Line, line};
use super::today::{PathStep, path};
use super::{course_path, today};
use crate::shell::{Place, Shell, initials};

#[derive(Template)]
#[template(path = "learn/course.html")]
pub(super) struct CoursePage {
    shell: Shell,
    kicker: String,
    title: String,
    standing: Option<today::Standing>,
    path: Vec<PathStep>,
    webinars: Vec<Line>,
    facilitators: Vec<(String, String)>,
    contact: String,
    dates: String,
    closes: String,
    here: String,
    team: bool,
}

/// Answers `GET /cohorts/{cohort}`.
///
/// # Errors
/// Not found for who has no enrolment here.
pub(super) async fn show(
    ctx: Context,
    At(cohort): At<Id<courses::Cohort>>,
) -> Result<Page<CoursePage>, Fault> {
    let learning = Learning::at(&ctx.db, ctx.person()?.person, cohort, ctx.moment).await?;
    let names = names_on(ctx.db.read(), Role::Facilitator, Scope::Cohort(cohort.uuid()), ctx.moment).await?;
    let title = learning.place.course_title.get(ctx.locale.lang);
    let shell = super::shell(&ctx, &learning, title, Place::Course);
    let l = shell.locale.clone();
    let place = &learning.place;
    let (first, last) = (place.first_day.0, place.last_day.0);
    let closes = place.dates().closes().instant;
    Ok(Page::ok(CoursePage {
        kicker: place.cohort_name.get(l.lang).to_owned(),
        title: title.to_owned(),
        standing: today::standing(&l, &learning, ctx.moment),
        path: path(&l, &learning, ctx.moment),
        webinars: webinars(&l, &learning, ctx.moment),
        facilitators: names.into_iter().map(|name| (initials(&name), name)).collect(),
        contact: place.contact.clone(),
        dates: l.date_span_with_year(first, last),
        closes: fl!(l, "learn-closes", at = l.instant(closes)),
        here: course_path(place.cohort_id),
        team: place.team_id.is_some(),
        shell,
    }))
}

/// Every webinar of the course, in order.
fn webinars(l: &Locale, learning: &Learning, moment: Moment) -> Vec<Line> {
    let modules = learning.taught.tree.modules.iter();
    let all = modules.flat_map(|m| m.activities.iter().map(move |a| (m, a)));
    all.filter(|(_, a)| a.webinar.is_some()).map(|(m, a)| line(l, learning, m, a, false, moment)).collect()
}
