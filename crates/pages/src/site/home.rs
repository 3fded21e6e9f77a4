//! `/admin`: what waits, what a new site still needs, and where everything is.

use askama::Template;
use axum::response::{IntoResponse as _, Response};
use http::{Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::StorageError;

use super::to_do::{self, Figures, Task};
use crate::frame;
use crate::shell::{Place, Shell};

/// One thing that a new site needs.
struct Step {
    done: bool,
    name: String,
    how: String,
    /// Where it is done; empty where a command does it.
    href: &'static str,
    /// The command that does it; empty where a page does it.
    command: &'static str,
}

#[derive(Template)]
#[template(path = "site/home.html")]
struct AdminHome {
    shell: Shell,
    steps: Vec<Step>,
    tasks: Vec<Task>,
    figures: Figures,
}

/// Answers `GET /admin`.
pub(super) async fn show(ctx: Context) -> Result<Response, Fault> {
    let steps = steps(&ctx).await?;
    let left = steps.iter().any(|step| !step.done);
    let shell = frame::admin(&ctx, fl!(ctx.locale, "setup-admin"), Place::Elsewhere).width("form");
    let (tasks, figures) = to_do::look(&ctx).await?;
    let steps = if left { steps } else { Vec::new() };
    Ok(Page::ok(AdminHome { shell, steps, tasks, figures }).into_response())
}

async fn steps(ctx: &Context) -> Result<Vec<Step>, StorageError> {
    let named = ctx.state.settings.now().version > 0;
    let courses = courses::course::count(&ctx.db).await? > 0;
    let people = auth::person::queries::count(ctx.db.read()).await? > 1;
    let cohorts = !courses::cohort::all_ids(&ctx.db).await?.is_empty();
    let step = |done, word: &str, href, command| Step {
        done,
        name: fl!(ctx.locale, "setup-step", step = word),
        how: fl!(ctx.locale, "setup-how", step = word),
        href,
        command,
    };
    Ok(vec![
        step(named, "site", "/admin/site", ""),
        step(courses, "course", "/admin/courses/new", "waymark import …"),
        step(people, "people", "/admin/people", ""),
        step(cohorts, "cohort", "/admin/cohorts", ""),
    ])
}
