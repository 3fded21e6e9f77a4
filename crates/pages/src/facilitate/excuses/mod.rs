//! `/facilitate/cohorts/{cohort}/excuses`: several learners are excused from a webinar, after a look at whom.

mod save;

use askama::Template;
use http::{Asked, At, Context, Fault, Fields, Page};
use i18n_embed_fl::fl;
use kernel::Id;
use progress::grid::{Grid, leads, of_cohort};

pub(super) use save::save;

use super::frame::{Head, Tab};
use super::grid::letters;
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

/// The most learners that are excused at once.
const MOST: usize = 200;

#[derive(Template)]
#[template(path = "facilitate/excuses.html")]
pub(crate) struct ExcusesPage {
    shell: Shell,
    head: Head,
    learners: Vec<Chosen>,
    webinars: Vec<(String, String, bool)>,
    typed: Fields,
    faults: Faults,
    key: String,
}

/// A learner who was selected, with what their webinars count as now.
pub(crate) struct Chosen {
    id: String,
    name: String,
    letters: Vec<(&'static str, char, String)>,
}

/// Answers `GET …/excuses?enrolment=…&enrolment=…`.
pub(super) async fn show(
    ctx: Context,
    At(id): At<Id<courses::Cohort>>,
    Asked(pairs): Asked<Vec<(String, String)>>,
) -> Result<Page<ExcusesPage>, Fault> {
    let cohort = leads(&ctx.db, &ctx.actor, id, ctx.moment).await?;
    let grid = of_cohort(&ctx.db, cohort, ctx.moment).await?;
    Ok(Page::ok(ExcusesPage::new(&ctx, &grid, Fields::of(pairs), Faults::default())))
}

impl ExcusesPage {
    fn new(ctx: &Context, grid: &Grid, typed: Fields, faults: Faults) -> Self {
        let l = ctx.locale_of(&grid.cohort.zone);
        let asked: Vec<_> = typed.all("enrolment").collect();
        let chosen = grid.learners.iter().filter(|c| asked.contains(&c.enrolment.to_string().as_str()));
        let learners = chosen.take(MOST).map(|learner| Chosen {
            id: learner.enrolment.to_string(),
            name: learner.name.clone(),
            letters: letters(&l, grid, learner),
        });
        let webinars = grid.taught.outline.activities().filter(|(_, a)| a.webinar().is_some());
        let webinars = webinars.map(|(_, a)| {
            let id = a.id.to_string();
            (id.clone(), a.title.get(l.lang).to_owned(), typed.get("subject") == id)
        });
        Self {
            shell: frame::facilitate(ctx, fl!(l, "excuses-title"), Place::Cohorts).width("form"),
            head: Head::of(ctx, &grid.cohort, Tab::Progress),
            learners: learners.collect(),
            webinars: webinars.collect(),
            key: ctx.new_key(),
            typed,
            faults,
        }
    }
}
