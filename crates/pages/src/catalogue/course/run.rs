//! The cohort that the page of a course shows: its days, its window, and the reader's own way into it.

use courses::application::entity::Model as Application;
use courses::cohort::Phase;
use courses::cohort::entity::Model as Cohort;
use courses::course::entity::Model as Course;
use i18n_embed_fl::fl;
use kernel::Moment;
use text::Locale;

use crate::catalogue::window::Window;

/// The cohort that is shown.
pub(super) struct Run {
    pub(super) name: String,
    pub(super) dates: String,
    pub(super) first: String,
    pub(super) last: String,
    pub(super) window: Window,
    pub(super) apply: String,
    /// `begin`, `draft`, `missed` (a draft that was not sent in time) or `sent`.
    pub(super) mine: &'static str,
    pub(super) cancelled: bool,
    pub(super) phase: String,
    pub(super) places: String,
    pub(super) taken_as: String,
    /// The sheet to share and to print.
    pub(super) flyer: String,
}

impl Run {
    pub(super) fn of(course: &Course, cohort: &Cohort, l: &Locale) -> Self {
        let (first, last) = (cohort.first_day.0, cohort.last_day.0);
        let size = cohort.team_size();
        Self {
            name: cohort.name.get(l.lang).to_owned(),
            dates: text::capitalised(&l.date_span_with_year(first, last)),
            first: first.to_string(),
            last: last.to_string(),
            window: Window::of(cohort, None, l),
            apply: format!("/cohorts/{}/application", cohort.id),
            mine: "begin",
            cancelled: cohort.state == courses::cohort::State::Cancelled,
            phase: phase(cohort, l.now, l),
            places: fl!(l, "count-places", count = cohort.places),
            taken_as: fl!(l, "course-taken-as", least = size.least, most = size.most),
            flyer: format!("/courses/{}/{}/flyer", course.slug, cohort.slug),
        }
    }

    /// With the viewer's own application: its way on instead of a second one, and the deadline that holds for them.
    pub(super) fn take(&mut self, live: Option<Application>, cohort: &Cohort, l: &Locale) {
        let Some(live) = live else { return };
        self.window = Window::of(cohort, live.extension(&cohort.zone).as_ref(), l);
        let draft = live.state == courses::application::State::Draft;
        self.mine = match draft {
            true if self.window.open => "draft",
            true => "missed",
            false => "sent",
        };
        if self.mine != "draft" {
            self.apply = format!("/applications/{}", live.id);
        }
    }
}

/// Where the cohort stands, once its window says nothing any more.
fn phase(cohort: &Cohort, moment: Moment, l: &Locale) -> String {
    match cohort.dates().phase(moment) {
        Phase::Before => String::new(),
        Phase::Running { week, of } => fl!(l, "course-week", week = week, of = of),
        Phase::Ended | Phase::Closed => fl!(l, "course-over"),
    }
}
