//! Making up a missed webinar: its recording and an accepted reflection, in time, and not too often (rule 6).

use chrono::{DateTime, TimeDelta, Utc};

use crate::decision::{DecisionFact, DecisionKind};
use crate::facts::ActivityFacts;
use crate::outline::WebinarOutline;
use crate::policy::MakeUp;

/// When this webinar was made up, where the policy allows it: recording and reflection received within the days
/// after its last session. The facilitator may take longer to accept.
pub(super) fn made_up_at(
    make_up: MakeUp,
    webinar: &WebinarOutline,
    recording_at: Option<DateTime<Utc>>,
    word: Option<&DecisionFact>,
    facts: &ActivityFacts,
) -> Option<DateTime<Utc>> {
    let DecisionKind::SubmissionAccepted { revision } = word?.decision else { return None };
    let until = until(make_up, webinar)?;
    let reflected_at = facts.submissions.get(&revision)?.received_at;
    let in_time = recording_at? < until && reflected_at < until;
    in_time.then_some(word?.at.max(recording_at?))
}

/// The instant from which it is too late to make this webinar up.
pub(crate) fn until(make_up: MakeUp, webinar: &WebinarOutline) -> Option<DateTime<Utc>> {
    webinar.over_at().map(|over| over + TimeDelta::days(i64::from(make_up.days)))
}
