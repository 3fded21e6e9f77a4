//! One module: its activities in order, how a webinar counts, and where the team is in it.

use askama::Template;
use http::{At, Context, Fault, Page};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Moment};
use modules::curriculum::ModuleNode;
use progress::learner::{Learning, resume};
use text::Locale;

use super::lines::{Line, line};
use super::{course_path, module_path, steps, today};
use crate::shell::{Place, Shell, initials};

#[derive(Template)]
#[template(path = "learn/module.html")]
pub(super) struct ModulePage {
    shell: Shell,
    crumbs: Vec<(String, String)>,
    kicker: String,
    title: String,
    summary: String,
    opens: Option<String>,
    outcomes: Vec<String>,
    done: u32,
    of: u32,
    count: String,
    left: String,
    lines: Vec<Line>,
    legend: Vec<(&'static str, String)>,
    members: Vec<Member>,
    previous: Option<(String, String)>,
    next: Option<(String, String)>,
}

/// Where somebody of the team is in this module.
struct Member {
    initials: String,
    name: String,
    mark: &'static str,
    words: String,
    you: bool,
}

/// Answers `GET /cohorts/{cohort}/modules/{module}`.
///
/// # Errors
/// Not found for who has no enrolment here, or where the cohort has no such module.
pub(super) async fn show(
    ctx: Context,
    At((cohort, module)): At<(Id<courses::Cohort>, Id<modules::Module>)>,
) -> Result<Page<ModulePage>, Fault> {
    let learning = Learning::at(&ctx.db, ctx.person()?.person, cohort, ctx.moment).await?;
    let at = learning.taught.tree.modules.iter().position(|m| m.id == module).ok_or(Failure::NotFound)?;
    let node = learning.taught.tree.modules.get(at).ok_or(Failure::NotFound)?;
    let title = node.title.get(ctx.locale.lang);
    let shell = super::shell(&ctx, &learning, title, Place::Course);
    Ok(Page::ok(ModulePage::new(shell, &learning, at, node, ctx.moment)))
}

impl ModulePage {
    fn new(shell: Shell, learning: &Learning, at: usize, module: &ModuleNode, moment: Moment) -> Self {
        let l = &shell.locale.clone();
        let concluded = learning.own.conclusion.modules.get(at);
        let (done, of) = concluded.map_or((0, 0), |c| (c.done, c.required));
        let here = resume(learning, moment).map(|r| r.activity.id);
        let lines = module.activities.iter();
        let lines = lines.map(|a| line(l, learning, module, a, here == Some(a.id), moment)).collect();
        Self {
            crumbs: vec![(course_path(learning.place.cohort_id), fl!(l, "site-nav-course"))],
            kicker: kicker(l, learning, at, module),
            title: module.title.get(l.lang).to_owned(),
            summary: module.summary.get(l.lang).to_owned(),
            opens: match module.opens_at {
                Some(opens) if opens <= moment.utc() => None,
                Some(opens) => Some(fl!(l, "reason-activity-not-open", opens = l.instant(opens))),
                None => Some(fl!(l, "reason-activity-not-open-undated")),
            },
            outcomes: module.outcomes.iter().map(|o| o.get(l.lang).to_owned()).collect(),
            done,
            of,
            count: fl!(l, "learn-module-done", done = done, of = of),
            left: left(l, learning, module),
            lines,
            legend: legend(l),
            members: members(l, learning, &shell, at, moment),
            previous: at.checked_sub(1).and_then(|at| neighbour(l, learning, at, moment)),
            next: neighbour(l, learning, at + 1, moment),
            shell,
        }
    }
}

fn kicker(l: &Locale, learning: &Learning, at: usize, module: &ModuleNode) -> String {
    let (number, of) = (at + 1, learning.taught.tree.modules.len());
    match today::span(l, learning, module) {
        Some(span) => {
            fl!(l, "learn-module-of-when", number = number, of = of, span = text::capitalised(&span))
        }
        None => fl!(l, "learn-module-of", number = number, of = of),
    }
}

/// The minutes of what is required and not done; webinars are counted by themselves.
fn left(l: &Locale, learning: &Learning, module: &ModuleNode) -> String {
    let open = module.activities.iter().filter(|a| a.required);
    let open = open.filter(|a| learning.concluded(a.id).is_some_and(|c| !c.is_done()));
    let (live, own): (Vec<_>, Vec<_>) = open.partition(|a| a.webinar.is_some());
    let minutes: u32 = own.iter().map(|a| a.minutes.unsigned_abs()).sum();
    match (minutes, live.len()) {
        (0, 0) => String::new(),
        (0, count) => fl!(l, "learn-left-webinars", count = count),
        (_, 0) => fl!(l, "learn-left", minutes = l.minutes(minutes)),
        (_, count) => fl!(l, "learn-left-both", minutes = l.minutes(minutes), count = count),
    }
}

fn legend(l: &Locale) -> Vec<(&'static str, String)> {
    let marks = ["live", "recording", "group", "excused", "missed", "locked"];
    marks.into_iter().map(|mark| (mark, steps::said(l, mark))).collect()
}

fn members(l: &Locale, learning: &Learning, shell: &Shell, at: usize, moment: Moment) -> Vec<Member> {
    if learning.place.team_id.is_none() {
        return Vec::new();
    }
    let own = shell.viewer.as_ref().map_or("", |viewer| viewer.name.as_str());
    let mine = learning.marks(moment);
    let member = |name: &str, marks: &[progress::learner::Mark], you: bool| {
        let mark = marks.get(at).map_or("open", |m| m.name());
        let shown = if you { fl!(l, "learn-you", name = name) } else { name.to_owned() };
        Member { initials: initials(name), name: shown, mark, words: steps::said(l, mark), you }
    };
    let mates = learning.mates.iter().map(|mate| member(&mate.name, &mate.marks, false));
    std::iter::once(member(own, &mine, true)).chain(mates).collect()
}

/// The module before or after; while it is closed, when it opens, without an address.
fn neighbour(l: &Locale, learning: &Learning, at: usize, moment: Moment) -> Option<(String, String)> {
    let module = learning.taught.tree.modules.get(at)?;
    let number = at + 1;
    match module.opens_at {
        Some(opens) if opens > moment.utc() => {
            let day = l.short_date(learning.place.zone.date(opens));
            Some((String::new(), fl!(l, "learn-module-opens", number = number, day = day)))
        }
        None => Some((String::new(), fl!(l, "learn-module-waits", number = number))),
        Some(_) => {
            let title = module.title.get(l.lang);
            let label = fl!(l, "learn-module-titled", number = number, title = title);
            Some((module_path(learning.place.cohort_id, module.id), label))
        }
    }
}
