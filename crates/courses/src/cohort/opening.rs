//! Since when the applications of a cohort are open, which its policy is frozen by (rule 5). Moving the window
//! afterwards does not undo it.

use chrono::{DateTime, Utc};
use kernel::Moment;

use super::State;
use super::entity::Model;

impl Model {
    /// The instant at which applications opened, where they have: that of the window, or that of the announcement where
    /// it came later. A draft has not opened, whatever its window says: nobody can apply.
    #[must_use]
    pub fn opened(&self, moment: Moment) -> Option<DateTime<Utc>> {
        if self.state == State::Draft {
            return None;
        }
        let by_window =
            self.published_at.map_or(self.applications_open_at, |p| p.max(self.applications_open_at));
        Some(self.opened_at.unwrap_or(by_window)).filter(|at| *at <= moment.utc())
    }

    /// The same cohort with another window. Where applications were open before, or are by the new window, that stays
    /// as a fact.
    #[must_use]
    pub fn keeping_opened(mut self, before: &Self, moment: Moment) -> Self {
        self.opened_at = before.opened(moment).or_else(|| self.opened(moment).map(|_| moment.utc()));
        self
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::super::sample;
    use super::*;

    fn at(text: &str) -> Moment {
        Moment::at(text.parse().unwrap())
    }

    const OPENS: &str = "2022-04-01T20:00:00Z";

    #[test]
    fn applications_are_open_from_the_instant_itself() {
        let cohort = sample(2022);
        let before = Moment::at(at(OPENS).utc() - TimeDelta::microseconds(1));
        assert_eq!(cohort.opened(before), None);
        assert_eq!(cohort.opened(at(OPENS)), Some(at(OPENS).utc()));
    }

    #[test]
    fn a_draft_is_not_open_and_one_announced_late_opens_then() {
        let draft = Model { state: State::Draft, ..sample(2022) };
        assert_eq!(draft.opened(at("2022-05-01T00:00:00Z")), None);
        let announced = at("2022-04-20T12:00:00Z").utc();
        let late = Model { published_at: Some(announced), ..sample(2022) };
        assert_eq!(late.opened(at("2022-04-20T11:59:59Z")), None);
        assert_eq!(late.opened(at("2022-05-01T00:00:00Z")), Some(announced));
    }

    #[test]
    fn moving_the_window_later_leaves_open_what_was_open() {
        let (old, now) = (sample(2022), at("2022-04-10T00:00:00Z"));
        let later = Model { applications_open_at: at("2022-05-01T00:00:00Z").utc(), ..old.clone() };
        let moved = later.keeping_opened(&old, now);
        assert_eq!(moved.opened(now), Some(at(OPENS).utc()));
        let again = Model { applications_open_at: at("2022-05-05T00:00:00Z").utc(), ..moved.clone() };
        assert_eq!(again.keeping_opened(&moved, now).opened(now), Some(at(OPENS).utc()));
    }

    #[test]
    fn a_window_moved_into_the_past_opens_at_that_moment_and_no_earlier() {
        let (old, now) = (sample(2022), at("2022-03-15T00:00:00Z"));
        let earlier = Model { applications_open_at: at("2022-03-01T00:00:00Z").utc(), ..old.clone() };
        assert_eq!(earlier.keeping_opened(&old, now).opened(now), Some(now.utc()));
        let ahead = Model { applications_open_at: at("2022-03-20T00:00:00Z").utc(), ..old.clone() };
        assert_eq!(ahead.keeping_opened(&old, now).opened_at, None);
    }
}
