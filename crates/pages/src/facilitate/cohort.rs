//! `/facilitate/cohorts/{cohort}`: who needs a hand, and the grid of learners and modules.

use askama::Template;
use courses::seat::entity::Part;
use http::{Asked, At, Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::Id;
use progress::grid::{self, Grid, GridPage, Seen, leads, of_cohort};
use text::Locale;

use super::frame::{Head, Tab};
use super::grid::{GridQuery, Group, Hand, columns, groups, hands, legend};
use crate::frame;
use crate::shell::{Place, Shell};

/// How many who need a hand are shown above the grid; the filter shows all.
const HANDS: usize = 8;

#[derive(Template)]
#[template(path = "facilitate/cohort.html")]
pub(super) struct CohortPage {
    shell: Shell,
    head: Head,
    asked: GridQuery,
    hands: Vec<Hand>,
    hands_all: usize,
    learners_all: usize,
    shown: usize,
    choices: Choices,
    heads: Vec<(String, String)>,
    opened: Option<String>,
    all_modules: String,
    span: usize,
    groups: Vec<Group>,
    legend: Vec<(&'static str, char, String)>,
    pages: Vec<(String, usize, bool)>,
}

/// What the filters offer: values, words, and whether it is chosen.
struct Choices {
    webinars: Vec<(String, String, bool)>,
    hows: Vec<(String, String, bool)>,
    states: Vec<(String, String, bool)>,
    parts: Vec<(String, String, bool)>,
}

/// Answers `GET /facilitate/cohorts/{cohort}`.
pub(super) async fn show(
    ctx: Context,
    At(id): At<Id<courses::Cohort>>,
    Asked(asked): Asked<GridQuery>,
) -> Result<Page<CohortPage>, Fault> {
    let cohort = leads(&ctx.db, &ctx.actor, id, ctx.moment).await?;
    let grid = of_cohort(&ctx.db, cohort, ctx.moment).await?;
    Ok(Page::ok(made(&ctx, &grid, asked)))
}

fn made(ctx: &Context, grid: &Grid, asked: GridQuery) -> CohortPage {
    let head = Head::of(ctx, &grid.cohort, Tab::Progress);
    let l = ctx.locale_of(&grid.cohort.zone);
    let picked = asked.filter().pick(&grid.learners, &grid.taught.outline, ctx.moment);
    let page = grid::page(&picked, asked.page());
    let columns = columns(&l, grid, &asked, &head.base);
    let mut hands = hands(&l, &grid.learners, &head.base);
    let hands_all = hands.len();
    hands.truncate(HANDS);
    CohortPage {
        shell: frame::facilitate(ctx, head.name.clone(), Place::Cohorts).width("wide"),
        hands,
        hands_all,
        learners_all: grid.learners.len(),
        shown: picked.len(),
        choices: choices(&l, grid, &asked),
        groups: groups(&l, &page.learners, &columns, &head.base),
        span: columns.len() + 4,
        heads: columns.into_iter().map(|column| (column.href, column.label)).collect(),
        opened: opened(&l, grid, &asked),
        all_modules: asked.opening(&head.base, None),
        legend: legend(&l),
        pages: pages(&asked, &head.base, &page),
        head,
        asked,
    }
}

fn opened(l: &Locale, grid: &Grid, asked: &GridQuery) -> Option<String> {
    let module = grid.taught.outline.modules.get(asked.opened()?)?;
    Some(module.title.get(l.lang).to_owned())
}

fn pages(asked: &GridQuery, base: &str, page: &GridPage<'_>) -> Vec<(String, usize, bool)> {
    if page.count < 2 {
        return Vec::new();
    }
    (1..=page.count).map(|n| (asked.at_page(base, n), n, n == page.number)).collect()
}

fn choices(l: &Locale, grid: &Grid, asked: &GridQuery) -> Choices {
    let modules = grid.taught.outline.modules.iter().zip(1..);
    let with_webinar = modules.filter(|(m, _)| m.activities.iter().any(|a| a.webinar().is_some()));
    let webinars = with_webinar.map(|(_, n): (_, usize)| {
        let value = n.to_string();
        (value.clone(), fl!(l, "facilitate-webinar-of", number = value.as_str()), asked.webinar == value)
    });
    let hows = Seen::ALL.into_iter().map(|seen| {
        (seen.word().to_owned(), fl!(l, "how-name", how = seen.word()), asked.how == seen.word())
    });
    let mut states: Vec<_> = grid.learners.iter().filter_map(|learner| learner.state_name.clone()).collect();
    states.sort();
    states.dedup();
    let states = states.into_iter().map(|name| (name.clone(), name.clone(), asked.state == name));
    let parts = Part::ALL.into_iter().map(|part| {
        let word = part.word();
        (word.clone(), fl!(l, "part-name", part = word.as_str()), asked.part == word)
    });
    Choices {
        webinars: webinars.collect(),
        hows: hows.collect(),
        states: states.collect(),
        parts: parts.collect(),
    }
}
