//! Making up a missed webinar: its recording and an accepted reflection, in time, and not too often (rule 6).

use chrono::{DateTime, TimeDelta, Utc};

use kernel::Id;

use super::SubmissionStanding;
use crate::decision::{Aspect, DecisionFact, DecisionKind, Heads, Subject};
use crate::facts::{ActivityFacts, Facts};
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

/// The latest revision of the reflection that makes a webinar up, and where it stands. A word on an earlier revision
/// leaves a later one to be read.
#[must_use]
pub fn standing(facts: &Facts, webinar: Id<modules::Activity>) -> Option<(u32, SubmissionStanding)> {
    let (latest, _) = facts.activities.get(&webinar)?.submissions.last_key_value()?;
    let word = Heads::of(&facts.decisions).latest(&[Subject::Activity(webinar)], Aspect::Submission);
    let standing = match word.map(|w| &w.decision) {
        Some(DecisionKind::SubmissionAccepted { .. }) => SubmissionStanding::Accepted,
        Some(DecisionKind::SubmissionReturned { revision }) if revision >= latest => {
            SubmissionStanding::Returned
        }
        _ => SubmissionStanding::Awaiting,
    };
    Some((*latest, standing))
}
