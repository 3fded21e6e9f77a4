//! A cohort for tests.

use jiff::civil::date;
use kernel::{Day, Id, Localized, WallClock};

use super::State;
use super::entity::Model;

/// A cohort of June 16 to August 11 of a year, with applications from April 1 to May 11, 8 pm UTC.
pub(crate) fn sample(year: i16) -> Model {
    let at = |month, day| date(year, month, day).at(20, 0, 0, 0);
    let utc = |local: jiff::civil::DateTime| format!("{local}Z").parse().unwrap();
    Model {
        id: Id::from_uuid(uuid::Uuid::from_u128(year.unsigned_abs().into())),
        course_id: Id::from_uuid(uuid::Uuid::nil()),
        slug: year.to_string(),
        name: Localized::default(),
        state: State::Published,
        zone: kernel::Zone::utc(),
        first_day: Day(date(year, 6, 16)),
        last_day: Day(date(year, 8, 11)),
        applications_open_local: WallClock(at(4, 1)),
        applications_open_at: utc(at(4, 1)),
        applications_close_local: WallClock(at(5, 11)),
        applications_close_at: utc(at(5, 11)),
        places: 48,
        team_min: 2,
        team_max: 6,
        advice_min: 3,
        advice_max: 4,
        offer_days: 3,
        copied_from: None,
        created_at: utc(at(1, 1)),
        published_at: None,
        state_reason: None,
        opened_at: None,
    }
}
