//! A new place in a cohort.

use auth::Person;
use kernel::{Id, Moment, Tx};

use super::entity::{Model, State};
use crate::seat::entity::Part;
use crate::{Cohort, Enrolment};

/// An active place of an individual, as an education support professional.
pub(crate) fn row(tx: &Tx, cohort: Id<Cohort>, person: Id<Person>, moment: Moment) -> Model {
    Model {
        id: tx.entropy().id::<Enrolment>(moment),
        cohort_id: cohort,
        person_id: person,
        team_id: None,
        part: Part::Esp,
        state: State::Active,
        enrolled_at: moment.utc(),
        completed_at: None,
        ended_at: None,
        state_reason: None,
        state_by: None,
        added_reason: None,
        carried_from: None,
    }
}
