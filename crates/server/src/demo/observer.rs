//! The employer who sees who has finished, and the learners who consented to it.

use auth::grant::{Giving, give_within};
use auth::{Held, Role, Scope};
use courses::enrolment::entity as enrolment;
use kernel::{Failure, Moment, Tx};
use progress::consent::entity as consent;

use super::cohorts::Made;
use super::people::People;
use super::plan::Which;
use super::seats::Place;

/// Who observes the running cohort.
const OBSERVER: &str = "observer@demo.example";
/// One learner in so many has not consented.
const WITHOUT: usize = 4;

/// The consents of a cohort's learners, in the order of their places; none where nobody observes it.
pub(super) fn consents(made: &Made, places: &[(Place, enrolment::Model)]) -> Vec<consent::Model> {
    if made.spec.which != Which::Running {
        return Vec::new();
    }
    let given = places.iter().enumerate().filter(|(n, _)| !n.is_multiple_of(WITHOUT));
    given
        .map(|(_, (place, row))| consent::Model {
            cohort_id: row.cohort_id,
            enrolment_id: place.enrolment,
            given_at: row.enrolled_at,
            withdrawn_at: None,
        })
        .collect()
}

/// Lets the observer see the running cohort, and stores who consented; the enrolments are stored by now.
pub(super) async fn store(
    tx: &Tx,
    made: &Made,
    people: &People,
    consents: Vec<consent::Model>,
    moment: Moment,
) -> Result<(), Failure> {
    let observer = people.find(OBSERVER).filter(|_| made.spec.which == Which::Running);
    let Some(observer) = observer else { return Ok(()) };
    let held = Held::always(Role::Observer, Scope::Cohort(made.id.uuid()));
    give_within(tx, None, &Giving { to: observer.id, held }, moment).await?;
    tx.insert_all(consents).await?;
    Ok(())
}
