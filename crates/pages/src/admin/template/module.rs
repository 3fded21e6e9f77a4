//! `/admin/courses/{course}/modules/{module}`: one module, and a new one.

use askama::Template;
use axum::response::{IntoResponse as _, Response};
use courses::Course;
use http::{At, Context, Fault, Fields, Once, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Id};
use modules::Module;
use modules::curriculum::ModuleNode;
use modules::curriculum::edit::{Change, ModuleText, Touched};

use super::act::{Again, store};
use super::desk::{Desk, base};
use super::read::{both, day, field, lines, listed, texts};
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "admin/template/module.html")]
struct ModulePage {
    shell: Shell,
    crumbs: Vec<(String, String)>,
    list: String,
    /// Where the form is sent.
    action: String,
    /// Whether it is there already, and how many activities it has.
    there: bool,
    activities: usize,
    /// The first of all waits for nothing.
    first: bool,
    typed: Fields,
    faults: Faults,
    refused: String,
    version: String,
    key: String,
}

/// Answers `GET /admin/courses/{course}/modules/new`.
pub(super) async fn begin(ctx: Context, At(id): At<Id<Course>>) -> Result<Response, Fault> {
    let desk = Desk::open(&ctx, id).await?;
    let after = desk.tree.modules.iter().map(|m| m.ends_day).max().map_or(0, |day| day + 1);
    let days = [("opens_day", after + 1), ("ends_day", after + 14)];
    let pairs = days.map(|(name, day)| (name.to_owned(), day.to_string())).to_vec();
    Ok(answer(&ctx, &desk, None, Again::first(Fields::of(pairs))))
}

/// Answers `POST /admin/courses/{course}/modules/new`.
pub(super) async fn add(ctx: Context, At(id): At<Id<Course>>, fields: Fields) -> Result<Response, Fault> {
    let once = Once::of_form(&ctx, &fields)?;
    let change = Change::AddModule(typed(&fields));
    match store(&ctx, id, (&fields, change), Some(once), there).await {
        Ok(there) => Ok(see_other(there).saying(&ctx, "toast-saved").into_response()),
        Err(failure) => refused(&ctx, id, None, fields, failure).await,
    }
}

/// Answers `GET /admin/courses/{course}/modules/{module}`.
pub(super) async fn show(
    ctx: Context,
    At((id, module)): At<(Id<Course>, Id<Module>)>,
) -> Result<Response, Fault> {
    let desk = Desk::open(&ctx, id).await?;
    let stored = stored(desk.module(module)?);
    Ok(answer(&ctx, &desk, Some(module), Again::first(stored)))
}

/// Answers `POST /admin/courses/{course}/modules/{module}`.
pub(super) async fn save(
    ctx: Context,
    At((id, module)): At<(Id<Course>, Id<Module>)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let change = Change::EditModule(module, typed(&fields));
    match store(&ctx, id, (&fields, change), None, there).await {
        Ok(there) => Ok(see_other(there).saying(&ctx, "toast-saved").into_response()),
        Err(failure) => refused(&ctx, id, Some(module), fields, failure).await,
    }
}

async fn refused(
    ctx: &Context,
    id: Id<Course>,
    module: Option<Id<Module>>,
    fields: Fields,
    failure: Failure,
) -> Result<Response, Fault> {
    let again = Again::of(ctx, fields, failure)?;
    let desk = Desk::open(ctx, id).await?;
    if let Some(module) = module {
        desk.module(module)?;
    }
    Ok(answer(ctx, &desk, module, again))
}

fn there(course: Id<Course>, touched: &Touched) -> String {
    format!("{}/modules#module-{}", base(course), touched.id)
}

fn answer(ctx: &Context, desk: &Desk, module: Option<Id<Module>>, again: Again) -> Response {
    let (l, list) = (&ctx.locale, format!("{}/modules", desk.base()));
    let found = module.and_then(|id| desk.tree.module(id));
    let title =
        found.map(|m| fl!(l, "learn-module-titled", number = m.position, title = m.title.get(l.lang)));
    let first = found.map_or(desk.tree.modules.is_empty(), |m| m.position == 1);
    let page = ModulePage {
        shell: frame::admin(ctx, title.unwrap_or_else(|| fl!(l, "template-module-new")), Place::Cohorts)
            .width("form"),
        crumbs: desk.crumbs_inside(l),
        action: module.map_or_else(|| format!("{list}/new"), |id| format!("{list}/{id}")),
        there: found.is_some(),
        activities: found.map_or(0, |m| m.activities.len()),
        first,
        version: again.version(desk.tree.version),
        key: again.key(ctx),
        list,
        typed: again.typed.clone(),
        faults: again.faults.clone(),
        refused: again.refused.clone(),
    };
    Page::with_status(again.status(), page).into_response()
}

fn typed(fields: &Fields) -> ModuleText {
    ModuleText {
        title: both(fields, "title"),
        summary: both(fields, "summary"),
        outcomes: lines(fields, "outcomes"),
        opens_day: day(fields, "opens_day"),
        ends_day: day(fields, "ends_day"),
        after_previous: fields.get("release") == "after",
    }
}

fn stored(module: &ModuleNode) -> Fields {
    let mut pairs = Vec::new();
    texts(&mut pairs, "title", &module.title);
    texts(&mut pairs, "summary", &module.summary);
    listed(&mut pairs, "outcomes", &module.outcomes);
    field(&mut pairs, "opens_day", module.opens_day + 1);
    field(&mut pairs, "ends_day", module.ends_day + 1);
    field(&mut pairs, "release", if module.after_previous { "after" } else { "day" });
    Fields::of(pairs)
}
