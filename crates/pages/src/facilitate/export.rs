//! `/facilitate/cohorts/{cohort}/progress.csv`: the grid for a spreadsheet.

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use http::{At, Context, Fault};
use i18n_embed_fl::fl;
use kernel::{Id, Reason as _, cell as safe};
use progress::grid::{Grid, GridLearner, leads, module_cell, of_cohort};
use progress::outline::ModuleOutline;
use text::Locale;

/// Spreadsheets read UTF-8 by this mark only.
const MARK: &str = "\u{feff}";

/// Answers `GET /facilitate/cohorts/{cohort}/progress.csv`.
pub(super) async fn csv(ctx: Context, At(id): At<Id<courses::Cohort>>) -> Result<Response, Fault> {
    let cohort = leads(&ctx.db, &ctx.actor, id, ctx.moment).await?;
    let file = format!("attachment; filename=\"{}-{}.csv\"", cohort.slug, ctx.locale.today());
    let l = ctx.locale_of(&cohort.zone);
    let grid = of_cohort(&ctx.db, cohort, ctx.moment).await?;
    let body = written(&l, &grid).map_err(Fault::internal)?;
    let kind = (CONTENT_TYPE, "text/csv; charset=utf-8".to_owned());
    Ok(([kind, (CONTENT_DISPOSITION, file)], body).into_response())
}

fn written(l: &Locale, grid: &Grid) -> Result<Vec<u8>, csv::Error> {
    let mut csv = csv::Writer::from_writer(MARK.as_bytes().to_vec());
    csv.write_record(heads(l, grid))?;
    for learner in &grid.learners {
        csv.write_record(line(l, grid, learner))?;
    }
    csv.into_inner().map_err(|error| error.into_error().into())
}

fn heads(l: &Locale, grid: &Grid) -> Vec<String> {
    let mut heads = vec![
        fl!(l, "facilitate-learner"),
        fl!(l, "facilitate-email"),
        fl!(l, "facilitate-team"),
        fl!(l, "facilitate-association"),
        fl!(l, "facilitate-state"),
        fl!(l, "part-heading"),
    ];
    for (module, n) in grid.taught.outline.modules.iter().zip(1..) {
        let title = format!("{n} {}", module.title.get(l.lang));
        heads.push(fl!(l, "facilitate-export-done", module = title.as_str()));
        heads.push(fl!(l, "facilitate-export-required", module = title.as_str()));
        heads.push(fl!(l, "facilitate-export-webinar", module = title));
    }
    heads.push(fl!(l, "facilitate-export-completed"));
    heads.push(fl!(l, "facilitate-export-minutes"));
    heads.push(fl!(l, "facilitate-last-here"));
    heads.push(fl!(l, "facilitate-hand"));
    heads
}

fn line(l: &Locale, grid: &Grid, learner: &GridLearner) -> Vec<String> {
    let some = |text: &Option<String>| safe(text.as_deref().unwrap_or_default());
    let mut line = vec![
        safe(&learner.name),
        safe(&learner.email),
        safe(learner.team.as_ref().map_or("", |team| &team.name)),
        some(&learner.association),
        some(&learner.state_name),
        fl!(l, "part-name", part = learner.part.word()),
    ];
    for module in &grid.taught.outline.modules {
        line.extend(cells(l, learner, module));
    }
    let day = |at| l.zone.date(at).to_string();
    line.push(learner.conclusion.completed_at.map(day).unwrap_or_default());
    line.push(learner.conclusion.contact_minutes.to_string());
    line.push(learner.last_here_at.map(day).unwrap_or_default());
    let reasons: Vec<_> = learner.hand.iter().map(|reason| l.say(&reason.message())).collect();
    line.push(safe(&reasons.join("; ")));
    line
}

fn cells(l: &Locale, learner: &GridLearner, module: &ModuleOutline) -> [String; 3] {
    let Some(cell) = module_cell(module, &learner.conclusion, l.now) else { return Default::default() };
    let letters = cell.webinars.iter().flatten().map(|seen| seen.letter()).collect();
    [cell.done.to_string(), cell.required.to_string(), letters]
}
