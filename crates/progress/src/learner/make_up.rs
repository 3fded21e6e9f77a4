//! Making up a missed webinar, as its learner sees it: until when, what is done, and whether they still may.

use chrono::{DateTime, Utc};
use kernel::{Id, Moment};

use super::Learning;
use crate::conclusion::{How, Measure, SubmissionStanding, make_up_standing, make_up_until};

/// A webinar that can be made up, or was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MakingUp {
    /// The instant from which what comes is too late.
    pub until: DateTime<Utc>,
    /// Days after the last session, as the policy says.
    pub days: u32,
    /// How many webinars of the cohort can be made up.
    pub at_most: u32,
    /// How many others this learner has made up.
    pub used: u32,
    /// Whether the recording was watched far enough.
    pub recorded: bool,
    /// The latest revision of the reflection, and where it stands.
    pub reflection: Option<(u32, SubmissionStanding)>,
    /// Whether a reflection is still taken.
    pub open: bool,
}

/// How this webinar can be made up; nothing where the policy does not allow it or the course does not ask
/// for it, while sessions are to come, and for whom it counts for the certificate already.
#[must_use]
pub fn making_up(learning: &Learning, id: Id<modules::Activity>, moment: Moment) -> Option<MakingUp> {
    let policy = learning.taught.policy.make_up?;
    // the certificate asks for required webinars only, and a make-up must not be spent on another
    let activity = learning.taught.outline.activity(id).filter(|a| a.required)?;
    let webinar = activity.webinar()?;
    let concluded = learning.concluded(id)?;
    if matches!(concluded.how, Some(How::Live | How::Excused)) || webinar.over_at()? > moment.utc() {
        return None;
    }
    let until = make_up_until(policy, webinar)?;
    let others = learning.own.conclusion.activities.iter().filter(|a| a.id != id);
    let used = others.filter(|a| a.how == Some(How::MakeUp)).count();
    let used = u32::try_from(used).unwrap_or(u32::MAX);
    let made = concluded.how == Some(How::MakeUp);
    let counts = learning.place.state.evidence_counts();
    Some(MakingUp {
        until,
        days: policy.days,
        at_most: policy.at_most,
        used,
        recorded: matches!(concluded.recording, Some(Measure::Watched { seconds, needed }) if seconds >= needed),
        reflection: make_up_standing(&learning.own.facts, id),
        open: counts && !made && moment.utc() < until && used < policy.at_most,
    })
}
