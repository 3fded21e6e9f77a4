//! Going on in a later cohort of the same course.

use auth::{Action, Actor, Permit, Verdict, audit};
use kernel::{Denied, Failure, Id, Moment, StorageError, Tx};
use serde_json::json;

use super::end::{EndFacts, Ending, end, may_say};
use super::entity::State;
use super::{EnrolFacts, add};
use crate::cohort::entity as cohort;
use crate::{Cohort, Enrolment, Why};

/// Deferring a learner to a later cohort: who leads both.
pub enum Defer {}

/// The place that ends, and the cohort in which it goes on; both cohorts are held.
#[derive(Clone, Debug, PartialEq)]
pub struct DeferFacts {
    /// The place that ends.
    pub from: EndFacts,
    /// Where it goes on.
    pub to: EnrolFacts,
}

impl Action for Defer {
    type Key = (Id<Enrolment>, Id<Cohort>);
    type Object = DeferFacts;

    async fn load(
        tx: &Tx,
        _: &Actor,
        (enrolment, later): Self::Key,
        _: Moment,
    ) -> Result<Option<DeferFacts>, StorageError> {
        let from = EndFacts::load(tx, enrolment).await?;
        let to = EnrolFacts::load(tx, later).await?;
        Ok(from.zip(to).map(|(from, to)| DeferFacts { from, to }))
    }

    fn allow(actor: &Actor, facts: &DeferFacts, moment: Moment) -> Verdict {
        let leads = |cohort: &cohort::Model| actor.leads(cohort.id.uuid(), moment);
        if !leads(&facts.from.cohort) || !leads(&facts.to.cohort) {
            return Verdict::Hidden;
        }
        match facts.possible() {
            Ok(()) => Verdict::Allowed,
            Err(why) => Verdict::Denied(Denied::from(why)),
        }
    }
}

impl DeferFacts {
    /// Whether the place can go on there.
    fn possible(&self) -> Result<(), Why> {
        self.from.enrolment.state.to(State::Deferred)?;
        may_follow(&self.from.cohort, &self.to.cohort)?;
        if self.to.enrolled.contains(&self.from.enrolment.person_id) {
            return Err(Why::AlreadyEnrolled {});
        }
        self.to.fits(&[self.from.enrolment.person_id].into())
    }
}

/// Whether a place of one cohort can go on in another: of the same course, beginning later, and held.
///
/// # Errors
/// It cannot.
pub fn may_follow(from: &cohort::Model, to: &cohort::Model) -> Result<(), Why> {
    let held = matches!(to.state, cohort::State::Draft | cohort::State::Published);
    if from.course_id == to.course_id && from.first_day.0 < to.first_day.0 && held {
        Ok(())
    } else {
        Err(Why::NotALaterCohort {})
    }
}

/// Ends the place as deferred and gives the learner one in the later cohort, as an individual with the same part. What
/// was met is carried along by whoever knows what that is.
///
/// # Errors
/// Invalid `reason`; a conflict where no place is left; storage.
pub async fn defer(
    tx: &Tx,
    permit: &Permit<Defer>,
    ending: &Ending,
    moment: Moment,
) -> Result<Id<Enrolment>, Failure> {
    let DeferFacts { from, to } = permit.object();
    may_say(&ending.reason, true)?;
    end(tx, from, State::Deferred, ending, permit.by(), moment).await?;
    let row = super::entity::Model {
        part: from.enrolment.part,
        carried_from: Some(from.enrolment.id),
        ..add::row(tx, to.cohort.id, from.enrolment.person_id, moment)
    };
    let (old, new) = (from.enrolment.id, row.id);
    tx.insert_all(vec![row]).await?;
    let detail = json!({ "reason": ending.reason.trim(), "cohort": to.cohort.id, "enrolment": new });
    let object = ("enrolment", Some(old.uuid()));
    audit::record(tx, Some(permit.by()), "enrolment_deferred", object, detail, moment).await?;
    Ok(new)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cohort::sample;

    #[test]
    fn a_place_goes_on_only_in_a_later_cohort_of_its_course_that_is_held() {
        let (from, later) = (sample(2022), sample(2023));
        assert_eq!(may_follow(&from, &later), Ok(()));
        assert_eq!(may_follow(&later, &from), Err(Why::NotALaterCohort {}));
        assert!(may_follow(&from, &from).is_err());
        let cancelled = cohort::Model { state: cohort::State::Cancelled, ..later.clone() };
        assert!(may_follow(&from, &cancelled).is_err());
        let other = Id::from_uuid(uuid::Uuid::from_u128(9));
        assert!(may_follow(&from, &cohort::Model { course_id: other, ..later }).is_err());
    }
}
