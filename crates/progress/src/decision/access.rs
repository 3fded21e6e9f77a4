//! Who may decide on a learner's work.

use auth::{ActionOn, Actor, Row, Verdict};
use courses::enrolment::entity as enrolment;
use kernel::Moment;

/// Deciding on the work of one enrolment: excuse, attendance, submissions, late work, more time.
#[derive(Debug)]
pub struct Decide;

impl ActionOn for Decide {
    type On = Row<enrolment::Entity>;

    /// Facilitators of the cohort and admins; for others the enrolment does not exist.
    fn allow(actor: &Actor, enrolment: &enrolment::Model, moment: Moment) -> Verdict {
        Verdict::visible(actor.leads(enrolment.cohort_id.uuid(), moment))
    }
}
