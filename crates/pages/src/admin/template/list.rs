//! `/admin/courses/{course}/modules`: the template as a list.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use courses::Course;
use http::{At, Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::Id;
use modules::activity::ActivityKind;
use modules::curriculum::{ActivityNode, ModuleNode};
use text::Locale;

use super::desk::{Desk, gap};
use super::moves::Moves;
use crate::frame;
use crate::learn::steps::{glyph, kind_of};
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "admin/template/list.html")]
pub(super) struct ListPage {
    shell: Shell,
    base: String,
    crumbs: Vec<(String, String)>,
    sum: String,
    modules: Vec<Card>,
    kinds: Vec<Kind>,
    version: i32,
    /// Why the last press did nothing.
    refused: String,
    cohort: String,
}

/// A module of the list.
struct Card {
    id: String,
    number: usize,
    title: String,
    when: String,
    after: bool,
    gaps: Vec<String>,
    lines: Vec<Line>,
    moves: Moves,
}

/// An activity of a module.
struct Line {
    id: String,
    glyph: &'static str,
    title: String,
    facts: String,
    gaps: Vec<String>,
    moves: Moves,
}

/// A kind of activity that can be added.
struct Kind {
    word: &'static str,
    glyph: &'static str,
    name: String,
    about: String,
}

/// Answers `GET /admin/courses/{course}/modules`.
pub(super) async fn show(ctx: Context, At(id): At<Id<Course>>) -> Result<Response, Fault> {
    let desk = Desk::open(&ctx, id).await?;
    Ok(Page::ok(ListPage::of(&ctx, &desk, String::new())).into_response())
}

/// The list with what hindered the last press.
pub(super) async fn conflict(ctx: &Context, id: Id<Course>, refused: String) -> Result<Response, Fault> {
    let desk = Desk::open(ctx, id).await?;
    Ok(Page::with_status(StatusCode::CONFLICT, ListPage::of(ctx, &desk, refused)).into_response())
}

impl ListPage {
    fn of(ctx: &Context, desk: &Desk, refused: String) -> Self {
        let (l, all) = (&ctx.locale, &desk.tree.modules);
        let card = |(n, module)| card(l, desk, n, module);
        Self {
            shell: frame::admin(ctx, fl!(l, "template-title"), Place::Cohorts).width("reading"),
            base: desk.base(),
            crumbs: desk.crumbs(l),
            sum: sum(l, desk),
            modules: all.iter().enumerate().map(card).collect(),
            kinds: ActivityKind::ALL.into_iter().map(|kind| kind_to_add(l, kind)).collect(),
            version: desk.tree.version,
            refused,
            cohort: format!("/admin/cohorts/new?from=course:{}", desk.course.id),
        }
    }
}

/// How much there is, and how many hours are asked for.
fn sum(l: &Locale, desk: &Desk) -> String {
    let minutes: u32 =
        desk.tree.activities().filter(|a| a.required).map(|a| a.minutes.max(0).unsigned_abs()).sum();
    let modules = fl!(l, "count-modules", count = desk.tree.modules.len());
    let activities = fl!(l, "count-activities", count = desk.tree.activities().count());
    fl!(l, "template-sum", modules = modules, activities = activities, time = l.minutes(minutes))
}

fn card(l: &Locale, desk: &Desk, n: usize, module: &ModuleNode) -> Card {
    let all = &module.activities;
    let line = |(n, activity)| line(l, desk, activity, (n, all.len()));
    let title = module.title.get(l.lang).to_owned();
    let action = format!("{}/modules/{}/place", desk.base(), module.id);
    Card {
        id: module.id.to_string(),
        number: n + 1,
        moves: Moves::of(l, action, &title, (n, desk.tree.modules.len())),
        title,
        when: days(l, module.opens_day, module.ends_day),
        after: n > 0 && module.after_previous,
        gaps: module.gaps(&desk.languages).into_iter().map(|g| gap(l, g)).collect(),
        lines: all.iter().enumerate().map(line).collect(),
    }
}

/// `Days 1 to 14, weeks 1 to 2`.
fn days(l: &Locale, opens: i32, ends: i32) -> String {
    let week = |day: i32| day / 7 + 1;
    let (first, last) = (opens + 1, ends + 1);
    if week(opens) == week(ends) {
        return fl!(l, "template-days-week", first = first, last = last, week = week(opens));
    }
    fl!(l, "template-days-weeks", first = first, last = last, from = week(opens), to = week(ends))
}

fn line(l: &Locale, desk: &Desk, activity: &ActivityNode, place: (usize, usize)) -> Line {
    let minutes = activity.minutes.max(0).unsigned_abs();
    let mut facts = vec![kind_of(l, activity), l.min(minutes)];
    if !activity.required {
        facts.push(fl!(l, "template-extra"));
    }
    if let Some(day) = activity.due_day {
        facts.push(fl!(l, "template-due", day = (day + 1)));
    }
    let title = activity.title.get(l.lang).to_owned();
    let action = format!("{}/activities/{}/place", desk.base(), activity.id);
    Line {
        id: activity.id.to_string(),
        glyph: glyph(activity.kind),
        moves: Moves::of(l, action, &title, place),
        title,
        facts: facts.join(" · "),
        gaps: activity.gaps(&desk.languages).into_iter().map(|g| gap(l, g)).collect(),
    }
}

fn kind_to_add(l: &Locale, kind: ActivityKind) -> Kind {
    Kind {
        word: kind.name(),
        glyph: glyph(kind),
        name: fl!(l, "kind-name", kind = kind.name()),
        about: fl!(l, "template-kind-about", kind = kind.name()),
    }
}
