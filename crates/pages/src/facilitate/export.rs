//! `/facilitate/cohorts/{cohort}/progress.csv` and its siblings: the grid for spreadsheets and programs.

use auth::look::{Looks, What};
use axum::Extension;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use http::{At, Context, Fault};
use i18n_embed_fl::fl;
use kernel::{Id, Reason as _};
use progress::grid::{Grid, GridLearner, leads, module_cell, of_cohort};
use progress::outline::ModuleOutline;
use progress::table::{Cell, Column, Format, Table};
use text::Locale;

type Cohort = Id<courses::Cohort>;

/// Answers `GET /facilitate/cohorts/{cohort}/progress.csv`.
pub(super) async fn csv(
    ctx: Context,
    Extension(looks): Extension<Looks>,
    At(id): At<Cohort>,
) -> Result<Response, Fault> {
    file(&ctx, &looks, id, Format::Csv).await
}

/// Answers `GET /facilitate/cohorts/{cohort}/progress.xlsx`.
pub(super) async fn xlsx(
    ctx: Context,
    Extension(looks): Extension<Looks>,
    At(id): At<Cohort>,
) -> Result<Response, Fault> {
    file(&ctx, &looks, id, Format::Xlsx).await
}

/// Answers `GET /facilitate/cohorts/{cohort}/progress.json`.
pub(super) async fn json(
    ctx: Context,
    Extension(looks): Extension<Looks>,
    At(id): At<Cohort>,
) -> Result<Response, Fault> {
    file(&ctx, &looks, id, Format::Json).await
}

async fn file(ctx: &Context, looks: &Looks, id: Cohort, format: Format) -> Result<Response, Fault> {
    let cohort = leads(&ctx.db, &ctx.actor, id, ctx.moment).await?;
    looks.cohort(&ctx.actor, id.uuid(), What::CohortExport, ctx.moment);
    let (name, ending) = (format!("{}-{}", cohort.slug, ctx.locale.today()), format.ending());
    let l = ctx.locale_of(&cohort.zone);
    let grid = of_cohort(&ctx.db, cohort, ctx.moment).await?;
    let body = table(&l, &grid).write(format, ctx.moment)?;
    let kind = (CONTENT_TYPE, format.media_type().to_owned());
    let place = (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.{ending}\""));
    Ok(([kind, place], body).into_response())
}

/// The grid of a cohort as a table, in the words of a language.
#[must_use]
pub fn table(l: &Locale, grid: &Grid) -> Table {
    Table { columns: columns(l, grid), rows: grid.learners.iter().map(|one| line(l, grid, one)).collect() }
}

fn columns(l: &Locale, grid: &Grid) -> Vec<Column> {
    let column = |key: &str, words: String| Column { key: key.to_owned(), words };
    let mut columns = vec![
        column("learner", fl!(l, "facilitate-learner")),
        column("email", fl!(l, "facilitate-email")),
        column("team", fl!(l, "facilitate-team")),
        column("association", fl!(l, "facilitate-association")),
        column("state", fl!(l, "facilitate-state")),
        column("part", fl!(l, "part-heading")),
    ];
    for (module, n) in grid.taught.outline.modules.iter().zip(1..) {
        let title = format!("{n} {}", module.title.get(l.lang));
        let done = fl!(l, "facilitate-export-done", module = title.as_str());
        columns.push(column(&format!("module_{n}_done"), done));
        let required = fl!(l, "facilitate-export-required", module = title.as_str());
        columns.push(column(&format!("module_{n}_required"), required));
        let webinars = fl!(l, "facilitate-export-webinar", module = title);
        columns.push(column(&format!("module_{n}_webinars"), webinars));
    }
    columns.push(column("completed", fl!(l, "facilitate-export-completed")));
    columns.push(column("minutes", fl!(l, "facilitate-export-minutes")));
    columns.push(column("last_here", fl!(l, "facilitate-last-here")));
    columns.push(column("needs_a_hand", fl!(l, "facilitate-hand")));
    columns
}

fn line(l: &Locale, grid: &Grid, learner: &GridLearner) -> Vec<Cell> {
    let text = |text: &str| Cell::Text(text.to_owned());
    let some = |text: &Option<String>| Cell::Text(text.clone().unwrap_or_default());
    let mut line = vec![
        text(&learner.name),
        text(&learner.email),
        text(learner.team.as_ref().map_or("", |team| &team.name)),
        some(&learner.association),
        some(&learner.state_name),
        Cell::Text(fl!(l, "part-name", part = learner.part.word())),
    ];
    for module in &grid.taught.outline.modules {
        line.extend(cells(l, learner, module));
    }
    let day = |at| l.zone.date(at).to_string();
    line.push(some(&learner.conclusion.completed_at.map(day)));
    line.push(number(learner.conclusion.contact_minutes));
    line.push(some(&learner.last_here_at.map(day)));
    let reasons: Vec<_> = learner.hand.iter().map(|reason| l.say(&reason.message())).collect();
    line.push(Cell::Text(reasons.join("; ")));
    line
}

fn cells(l: &Locale, learner: &GridLearner, module: &ModuleOutline) -> [Cell; 3] {
    let none = || Cell::Text(String::new());
    let Some(cell) = module_cell(module, &learner.conclusion, l.now) else { return [none(), none(), none()] };
    let letters = cell.webinars.iter().flatten().map(|seen| seen.letter()).collect();
    [number(cell.done), number(cell.required), Cell::Text(letters)]
}

fn number<N: TryInto<u32>>(n: N) -> Cell {
    Cell::Number(n.try_into().unwrap_or(u32::MAX))
}
