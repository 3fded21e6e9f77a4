//! What is said above everything else: before the first day, after the last, completed, withdrawn.

use courses::cohort::Phase;
use courses::enrolment::State;
use i18n_embed_fl::fl;
use kernel::Moment;
use progress::learner::Learning;
use text::Locale;

/// A notice above the page.
pub(in crate::learn) struct Standing {
    /// Tone of the notice.
    pub tone: &'static str,
    /// What it says.
    pub words: String,
}

/// What is to be said first; nothing in the middle of a running cohort.
pub(in crate::learn) fn standing(l: &Locale, learning: &Learning, moment: Moment) -> Option<Standing> {
    let place = &learning.place;
    let said = |tone, words| Some(Standing { tone, words });
    let ended = || place.ended_at.map(|at| l.short_date(l.zone.date(at))).unwrap_or_default();
    match place.state {
        State::Withdrawn => return said("plain", fl!(l, "learn-withdrawn", on = ended())),
        State::Deferred => return said("plain", fl!(l, "learn-deferred", on = ended())),
        State::Active | State::Completed => {}
    }
    if let Some(at) = place.completed_at {
        return said("brand", fl!(l, "learn-completed", on = l.date_with_year(l.zone.date(at))));
    }
    match place.dates().phase(moment) {
        Phase::Before => said("", fl!(l, "learn-before", day = l.weekday_date(place.first_day.0))),
        Phase::Running { .. } => None,
        Phase::Closed => said("plain", fl!(l, "learn-closed")),
        _ => {
            let closes = place.dates().closes().instant;
            said("", fl!(l, "learn-ended", until = l.instant(closes)))
        }
    }
}
