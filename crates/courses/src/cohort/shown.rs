//! Which cohort of a course the public sees.

use kernel::Moment;

use super::Phase;
use super::entity::Model;
use crate::application::deadline::Standing;

/// The cohort to show for a course: the one open for application, else the next to begin, else the one running. Of
/// several open ones the one whose deadline comes first. What is over is shown by its own address only.
#[must_use]
pub fn shown(cohorts: &[Model], moment: Moment) -> Option<&Model> {
    let open = cohorts.iter().filter(|c| c.window().standing(None, moment) == Standing::Open);
    let next = || cohorts.iter().filter(|c| c.dates().phase(moment) == Phase::Before);
    let running = || cohorts.iter().filter(|c| matches!(c.dates().phase(moment), Phase::Running { .. }));
    open.min_by_key(|c| c.applications_close_at)
        .or_else(|| next().min_by_key(|c| c.first_day))
        .or_else(|| running().max_by_key(|c| c.first_day))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use kernel::{Day, Id, Localized, WallClock};

    use super::*;
    use crate::cohort::State;

    /// A cohort of June 16 to August 11 of a year, with applications from April 1 to May 11, 8 pm UTC.
    fn cohort(year: i16) -> Model {
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
            copied_from: None,
            created_at: utc(at(1, 1)),
            published_at: None,
            state_reason: None,
        }
    }

    fn on(instant: &str) -> Option<String> {
        let cohorts = [cohort(2022), cohort(2023), cohort(2024)];
        shown(&cohorts, Moment::at(instant.parse().unwrap())).map(|c| c.slug.clone())
    }

    #[test]
    fn the_cohort_open_for_application_comes_before_the_next_and_the_running_one() {
        assert_eq!(on("2023-05-01T00:00:00Z").as_deref(), Some("2023"));
        assert_eq!(on("2022-07-01T00:00:00Z").as_deref(), Some("2023"));
        assert_eq!(on("2024-07-01T00:00:00Z").as_deref(), Some("2024"));
        assert_eq!(on("2025-01-01T00:00:00Z"), None);
    }
}
