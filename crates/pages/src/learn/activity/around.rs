//! What stands round an activity of any kind: where it is, the module's path beside it, and what comes next.

use i18n_embed_fl::fl;
use modules::curriculum::{ActivityNode, ModuleNode};
use progress::outline::Rule;
use progress::standing::Reading;
use text::Locale;

use super::Opened;
use crate::learn::{activity_path, course_path, module_path, steps};
use crate::shell::{Place, Shell};

/// What stands round an activity. The base template `learn/activity.html` shows it.
#[derive(Clone, Debug)]
pub struct Around {
    /// The way here: addresses and words.
    pub crumbs: Vec<(String, String)>,
    /// `Video, activity 3 of 7`.
    pub kicker: String,
    /// The activity's title.
    pub title: String,
    /// What completes it, in the author's words.
    pub completes: String,
    /// The module's title with its number.
    pub module: String,
    /// The module's activities.
    pub steps: Vec<Step>,
    /// Said before the work: late, enrolment over, cohort closed.
    pub notice: Option<String>,
    /// The activity before.
    pub previous: Option<Neighbour>,
    /// The activity after; the module's page at its end.
    pub next: Option<Neighbour>,
    /// Where evidence goes.
    pub evidence: String,
    /// The enrolment, for elements.
    pub enrolment: String,
    /// The activity, for elements.
    pub activity: String,
    /// A fresh id for the evidence of a button.
    pub key: String,
    /// How it ends.
    pub finish: Finish,
}

/// One activity in the module's path.
#[derive(Clone, Debug)]
pub struct Step {
    /// Its mark.
    pub mark: &'static str,
    /// The mark in words.
    pub word: String,
    /// Its title.
    pub title: String,
    /// Its address.
    pub href: String,
    /// Whether it is this one.
    pub here: bool,
}

/// An activity before or after.
#[derive(Clone, Debug)]
pub struct Neighbour {
    /// Its address.
    pub href: String,
    /// What the link says.
    pub label: String,
}

/// How an activity ends.
#[derive(Clone, Debug)]
pub enum Finish {
    /// It is done: since when and how.
    Done(String),
    /// The learner says so.
    Mark,
    /// It becomes done by itself: by what.
    Why(String),
    /// Its page says it all.
    Silent,
}

impl Opened {
    /// The frame of this activity's page.
    #[must_use]
    pub fn shell(&self) -> Shell {
        let title = self.activity().title.get(self.ctx.locale.lang).to_owned();
        crate::learn::shell(&self.ctx, &self.learning, title, Place::Course)
    }

    /// What stands round this activity, in the words of `l`.
    #[must_use]
    pub fn around(&self, l: &Locale) -> Around {
        let (module, activity) = (self.module(), self.activity());
        let cohort = self.learning.place.cohort_id;
        let (number, _) = self.numbers();
        let module_words = fl!(l, "learn-module-number", number = number);
        Around {
            crumbs: vec![
                (course_path(cohort), fl!(l, "site-nav-course")),
                (module_path(cohort, module.id), module_words.clone()),
            ],
            kicker: self.kicker(l),
            title: activity.title.get(l.lang).to_owned(),
            completes: activity.completes.get(l.lang).to_owned(),
            module: format!("{module_words}: {}", module.title.get(l.lang)),
            steps: module.activities.iter().map(|a| self.step(l, a)).collect(),
            notice: self.notice(l),
            previous: self.neighbour(l, -1),
            next: self.neighbour(l, 1),
            evidence: self.evidence_path(),
            enrolment: self.learning.place.enrolment_id.to_string(),
            activity: activity.id.to_string(),
            key: self.ctx.new_key(),
            finish: self.finish(l),
        }
    }

    fn kicker(&self, l: &Locale) -> String {
        let kind = steps::kind_of(l, self.activity());
        let ((_, number), of) = (self.numbers(), self.module().activities.len());
        fl!(l, "learn-activity-kicker", kind = kind, number = number, of = of)
    }

    fn step(&self, l: &Locale, activity: &ActivityNode) -> Step {
        let reading = self.learning.reading(activity.id, self.ctx.moment);
        let here = activity.id == self.activity().id;
        let mark = steps::mark_of(reading, self.learning.concluded(activity.id));
        let title = activity.title.get(l.lang).to_owned();
        let href = activity_path(self.learning.place.cohort_id, activity.id);
        Step { mark, word: steps::said(l, mark), title, href, here }
    }

    fn notice(&self, l: &Locale) -> Option<String> {
        let place = &self.learning.place;
        if !place.state.evidence_counts() {
            return Some(fl!(l, "learn-notice-over"));
        }
        if let Err(closed) = place.dates().takes_evidence(self.ctx.moment) {
            return Some(l.say(&kernel::Reason::message(&closed)));
        }
        let reading = self.learning.reading(self.activity().id, self.ctx.moment);
        let due = self.activity().due_at.filter(|_| reading == Reading::Late)?;
        Some(fl!(l, "learn-notice-late", due = l.instant(due)))
    }

    /// The activity so many places away, over the ends of modules, where its module is open.
    fn neighbour(&self, l: &Locale, away: isize) -> Option<Neighbour> {
        let all: Vec<(&ModuleNode, &ActivityNode)> =
            self.tree.modules.iter().flat_map(|m| m.activities.iter().map(move |a| (m, a))).collect();
        let at = all.iter().position(|(_, a)| a.id == self.activity().id)?;
        let (module, activity) = *all.get(at.checked_add_signed(away)?)?;
        if module.opens_at.is_none_or(|opens| opens > self.ctx.moment.utc()) {
            return None;
        }
        let title = activity.title.get(l.lang);
        let label = if away < 0 {
            fl!(l, "learn-previous", title = title)
        } else {
            fl!(l, "learn-next", title = title)
        };
        Some(Neighbour { href: activity_path(self.learning.place.cohort_id, activity.id), label })
    }

    fn finish(&self, l: &Locale) -> Finish {
        let concluded = self.concluded();
        if let Some(done) = concluded.filter(|c| c.is_done()) {
            let on = done.completed_at.map(|at| l.day_and_time(at)).unwrap_or_default();
            let how = done.how.map(|how| fl!(l, "how-name", how = steps::word_of_how(how)));
            return Finish::Done(match how {
                Some(how) => fl!(l, "learn-done-how", on = on, how = how),
                None => fl!(l, "learn-done", on = on),
            });
        }
        let outline = self.learning.taught.outline.activity(self.activity().id);
        match outline.map(|o| &o.rule) {
            Some(Rule::MarkDone) => Finish::Mark,
            _ => Finish::Silent,
        }
    }
}
