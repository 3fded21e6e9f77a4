//! Hours so far, to print for the employer.

use askama::Template;
use http::{At, Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::Id;
use progress::learner::Learning;
use text::Locale;

use super::{course_path, steps};
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "learn/hours.html")]
pub(super) struct HoursPage {
    shell: Shell,
    crumbs: Vec<(String, String)>,
    name: String,
    course: String,
    cohort: String,
    dates: String,
    team: Option<String>,
    rows: Vec<Row>,
    total: String,
    made: String,
}

/// One activity that gave time.
struct Row {
    title: String,
    kind: String,
    on: String,
    how: String,
    minutes: String,
}

/// Answers `GET /cohorts/{cohort}/hours`.
///
/// # Errors
/// Not found for who has no enrolment here.
pub(super) async fn show(
    ctx: Context,
    At(cohort): At<Id<courses::Cohort>>,
) -> Result<Page<HoursPage>, Fault> {
    let person = ctx.person()?;
    let learning = Learning::at(&ctx.db, person.person, cohort, ctx.moment).await?;
    let mut shell = super::shell(&ctx, &learning, "", Place::Course);
    shell.title = fl!(shell.locale, "learn-hours");
    let l = shell.locale.clone();
    let place = &learning.place;
    Ok(Page::ok(HoursPage {
        crumbs: vec![(course_path(place.cohort_id), fl!(l, "site-nav-course"))],
        name: person.name.clone(),
        course: place.course_title.get(l.lang).to_owned(),
        cohort: place.cohort_name.get(l.lang).to_owned(),
        dates: l.date_span_with_year(place.first_day.0, place.last_day.0),
        team: place.team_name.clone(),
        rows: rows(&l, &learning),
        total: l.minutes(learning.own.conclusion.contact_minutes),
        made: fl!(l, "learn-hours-made", at = l.instant(ctx.moment.utc())),
        shell,
    }))
}

/// What gave time, by the instant at which it was completed.
fn rows(l: &Locale, learning: &Learning) -> Vec<Row> {
    let given = learning.own.conclusion.activities.iter().filter(|c| c.minutes > 0 && c.is_done());
    let mut given: Vec<_> = given.filter_map(|c| Some((c, learning.taught.tree.activity(c.id)?))).collect();
    given.sort_by_key(|(c, _)| c.completed_at);
    let row =
        |(c, activity): (&progress::conclusion::ActivityConclusion, &modules::curriculum::ActivityNode)| {
            Row {
                title: activity.title.get(l.lang).to_owned(),
                kind: steps::kind_of(l, activity),
                on: c.completed_at.map(|at| l.date_with_year(l.zone.date(at))).unwrap_or_default(),
                how: c.how.map(|how| fl!(l, "how-name", how = steps::word_of_how(how))).unwrap_or_default(),
                minutes: l.min(c.minutes),
            }
        };
    given.into_iter().map(row).collect()
}
