//! What the public reads of a curriculum: its modules, and when its webinars are. Never a room's address.

use courses::cohort::dates::days_after;
use courses::cohort::entity::Model as Cohort;
use i18n_embed_fl::fl;
use modules::curriculum::tree::{ActivityNode, CurriculumTree, ModuleNode, SessionNode};
use text::Locale;

/// A module on the course page.
pub(super) struct Module {
    pub(super) title: String,
    pub(super) dates: String,
    pub(super) summary: String,
    pub(super) holds: String,
}

/// A webinar with the times at which it is offered.
pub(super) struct Webinar {
    pub(super) title: String,
    pub(super) bonus: bool,
    /// Instant, when, and in which zones.
    pub(super) times: Vec<(String, String, String)>,
}

/// The modules in order, with dates where there is a cohort.
pub(super) fn modules(tree: &CurriculumTree, cohort: Option<&Cohort>, l: &Locale) -> Vec<Module> {
    tree.modules.iter().map(|module| Module::of(module, cohort, l)).collect()
}

/// The live webinars in order; what is a draft or was cancelled is left out.
pub(super) fn webinars(tree: &CurriculumTree, l: &Locale) -> Vec<Webinar> {
    tree.activities().filter(|a| a.webinar.is_some()).map(|a| Webinar::of(a, l)).collect()
}

impl Module {
    fn of(module: &ModuleNode, cohort: Option<&Cohort>, l: &Locale) -> Self {
        let day = |day: i32| cohort.map(|c| days_after(c.first_day.0, day));
        let dates = day(module.opens_day).zip(day(module.ends_day));
        let live = module.activities.iter().filter(|a| a.webinar.is_some()).count();
        let (study, webinars) = (module.activities.len() - live, fl!(l, "count-webinars", count = live));
        Self {
            title: module.title.get(l.lang).to_owned(),
            dates: dates
                .map_or_else(String::new, |(first, last)| text::capitalised(&l.date_span(first, last))),
            summary: module.summary.get(l.lang).to_owned(),
            holds: fl!(l, "course-module-holds", study = study, webinars = webinars),
        }
    }
}

impl Webinar {
    fn of(activity: &ActivityNode, l: &Locale) -> Self {
        let sessions = activity.webinar.iter().flat_map(|w| &w.sessions).filter(|s| s.is_held());
        Self {
            title: activity.title.get(l.lang).to_owned(),
            bonus: !activity.required,
            times: sessions.map(|session| time(session, l)).collect(),
        }
    }
}

fn time(session: &SessionNode, l: &Locale) -> (String, String, String) {
    let said = l.session_time(session.starts_at, session.minutes.unsigned_abs(), &session.zone);
    let instant = session.starts_at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
    (instant, said.when, said.zones)
}
