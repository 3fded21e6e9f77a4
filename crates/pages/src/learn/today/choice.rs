//! Of several cohorts, the one that today is about.

use courses::cohort::Phase;
use kernel::{Id, Moment};
use progress::learner::Place;

/// The place to show: the one asked for; else the one that runs, else the one that begins next, else the last.
pub(super) fn choose(places: &[Place], asked: Option<Id<courses::Cohort>>, moment: Moment) -> Option<usize> {
    let named = asked.and_then(|cohort| places.iter().position(|p| p.cohort_id == cohort));
    let best = (0..).zip(places).min_by_key(|(at, place)| (rank(place, moment), *at)).map(|(at, _)| at);
    named.or(best)
}

fn rank(place: &Place, moment: Moment) -> (u8, Option<kernel::Day>) {
    if !place.state.is_live() {
        return (3, None);
    }
    match place.dates().phase(moment) {
        Phase::Running { .. } => (0, None),
        Phase::Before => (1, Some(place.first_day)),
        _ => (2, None),
    }
}
