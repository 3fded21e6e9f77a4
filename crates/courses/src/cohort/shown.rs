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
    use super::*;
    use crate::cohort::sample;

    fn on(instant: &str) -> Option<String> {
        let cohorts = [sample(2022), sample(2023), sample(2024)];
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
