//! Whether a sign-in is news to its person: a pure rule.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::Moment;

/// How long a browser stays known without a sign-in; browsers keep no cookie for longer.
pub const KEPT: TimeDelta = TimeDelta::days(400);

/// What is known when someone comes in.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Facts {
    /// Their last sign-in with this very browser.
    pub(super) here: Option<DateTime<Utc>>,
    /// Whether they signed in with other browsers.
    pub(super) elsewhere: bool,
    /// When they were last seen at all.
    pub(super) last_seen: Option<DateTime<Utc>>,
}

impl Facts {
    /// A known browser is no news, and neither is the first one: of a new account, or after a reset, which is told
    /// itself. An account that slept so long that its browsers were forgotten has no first one.
    pub(super) fn are_news(self, moment: Moment) -> bool {
        let over = |at: DateTime<Utc>| at + KEPT <= moment.utc();
        match self.here {
            Some(at) => over(at),
            None => self.elsewhere || self.last_seen.is_some_and(over),
        }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::the_first_one_is_no_news(None, false, None, false)]
    #[case::nor_is_the_first_one_after_a_reset(None, false, Some(1), false)]
    #[case::nor_is_a_known_one(Some(1), true, Some(1), false)]
    #[case::another_one_is(None, true, Some(1), true)]
    #[case::one_that_was_not_used_for_long_is(Some(400), true, Some(400), true)]
    #[case::until_then_it_is_not(Some(399), true, Some(399), false)]
    #[case::so_is_any_after_a_long_sleep(None, false, Some(400), true)]
    fn told_is(
        #[case] here: Option<i64>,
        #[case] elsewhere: bool,
        #[case] last_seen: Option<i64>,
        #[case] news: bool,
    ) {
        let now = Moment::at("2026-07-01T12:00:00Z".parse().unwrap());
        let ago = |days: i64| now.utc() - TimeDelta::days(days);
        let facts = Facts { here: here.map(ago), elsewhere, last_seen: last_seen.map(ago) };
        assert_eq!(facts.are_news(now), news);
    }
}
