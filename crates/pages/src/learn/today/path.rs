//! The path of modules, with who of the team is where.

use i18n_embed_fl::fl;
use kernel::Moment;
use modules::curriculum::{ModuleNode, SessionNode};
use progress::conclusion::{How, ModuleConclusion};
use progress::learner::{Learning, Mark, reached};
use text::Locale;

use crate::learn::{module_path, steps};
use crate::shell::initials;

/// One module on the path.
pub(in crate::learn) struct PathStep {
    /// `done`, `here`, `part`, `open` or `locked`.
    pub state: &'static str,
    /// `Module 1, June 16 to 29`.
    pub before: String,
    /// Its title.
    pub title: String,
    /// How far it has come.
    pub strong: String,
    /// Its webinars.
    pub words: String,
    /// Its address; empty where it is not open.
    pub href: String,
    /// Who else is here: initials and first name.
    pub mates: Vec<(String, String)>,
    /// `Here:` or `Also here:`.
    pub here: String,
}

/// The modules in order.
pub(in crate::learn) fn path(l: &Locale, learning: &Learning, moment: Moment) -> Vec<PathStep> {
    let marks = learning.marks(moment);
    let mine = reached(&marks).filter(|_| learning.place.completed_at.is_none());
    let both = learning.taught.tree.modules.iter().zip(&learning.own.conclusion.modules);
    let steps = both.zip(&marks).enumerate();
    steps
        .map(|(at, ((module, concluded), mark))| {
            let here = mine == Some(at) && *mark != Mark::Done;
            step(l, learning, moment, &Stone { at, module, concluded, mark: *mark, here })
        })
        .collect()
}

/// What one step is made of.
struct Stone<'a> {
    at: usize,
    module: &'a ModuleNode,
    concluded: &'a ModuleConclusion,
    mark: Mark,
    here: bool,
}

fn step(l: &Locale, learning: &Learning, moment: Moment, stone: &Stone<'_>) -> PathStep {
    let module = stone.module;
    let open = module.opens_at.is_some_and(|at| at <= moment.utc());
    let number = module.position;
    let mates = learning.mates.iter().filter(|mate| reached(&mate.marks) == Some(stone.at));
    let mates: Vec<_> = mates.map(|m| (initials(&m.name), first_name(&m.name))).collect();
    PathStep {
        state: if stone.here { "here" } else { stone.mark.name() },
        before: match span(l, learning, module) {
            Some(span) => fl!(l, "learn-module-when", number = number, span = span),
            None => fl!(l, "learn-module-number", number = number),
        },
        title: module.title.get(l.lang).to_owned(),
        strong: strong(l, &learning.place.zone, stone),
        words: webinars(l, learning, module, moment),
        href: if open { module_path(learning.place.cohort_id, module.id) } else { String::new() },
        here: if stone.here { fl!(l, "learn-also-here") } else { fl!(l, "learn-here") },
        mates,
    }
}

/// The days of a module on the cohort's calendar.
pub(in crate::learn) fn span(l: &Locale, learning: &Learning, module: &ModuleNode) -> Option<String> {
    let zone = &learning.place.zone;
    Some(l.date_span(zone.date(module.opens_at?), zone.date(module.ends_at?)))
}

/// A day on which a module opens is one of the cohort's calendar, as its span is.
fn strong(l: &Locale, zone: &kernel::Zone, stone: &Stone<'_>) -> String {
    let (done, of) = (stone.concluded.done, stone.concluded.required);
    match stone.mark {
        Mark::Done => fl!(l, "mark-name", mark = "done"),
        Mark::Locked => match stone.module.opens_at {
            Some(at) => fl!(l, "learn-opens", day = l.short_date(zone.date(at))),
            None => fl!(l, "mark-name", mark = "later"),
        },
        _ if stone.here => fl!(l, "learn-here-done", done = done, of = of),
        _ => fl!(l, "count-done-of", done = done, of = of),
    }
}

/// How each webinar of a module stands: `Webinar: live`, `Webinar: tomorrow`.
fn webinars(l: &Locale, learning: &Learning, module: &ModuleNode, moment: Moment) -> String {
    let all = module.activities.iter().filter(|a| a.required).filter_map(|a| Some((a, a.webinar.as_ref()?)));
    let words: Vec<String> = all
        .filter_map(|(activity, webinar)| {
            let how: Option<How> = learning.concluded(activity.id).and_then(|c| c.how);
            if let Some(how) = how {
                return Some(fl!(l, "how-name", how = steps::word_of_how(how)).to_lowercase());
            }
            let mut coming = webinar.sessions.iter().filter(|s| s.is_held());
            let next = coming.clone().find(|s| s.end() > moment.utc());
            let day = |s: &SessionNode| l.day(l.zone.date(s.starts_at));
            match next {
                Some(session) => Some(day(session)),
                None => coming.next_back().map(|_| fl!(l, "how-name", how = "missed").to_lowercase()),
            }
        })
        .collect();
    match words.len() {
        0 => String::new(),
        count => fl!(l, "learn-webinars", count = count, words = l.list(&words)),
    }
}

/// The first word of a name, as a team calls its people.
pub(in crate::learn) fn first_name(name: &str) -> String {
    name.split_whitespace().next().unwrap_or(name).to_owned()
}
