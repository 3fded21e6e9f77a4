//! What a policy concludes from the facts of one enrolment. A pure function of curriculum version, policy version,
//! evidence and decisions, and never of the clock (rule 4).

mod activity;
mod course;
mod how;
mod make_up;
mod measure;
mod quiz;
mod reflection;
mod self_study;
mod stored;
#[cfg(test)]
mod tests;
mod ways;
mod webinar;

use chrono::{DateTime, Utc};
use kernel::Id;
use serde::{Deserialize, Serialize};

pub use course::conclude;
pub use how::{CertifyingHow, How};
pub use make_up::standing as make_up_standing;
pub(crate) use make_up::until as make_up_until;
pub use measure::{Measure, SubmissionStanding};
pub use stored::Unreadable;

/// The number of the stored form of `Conclusion`; one of another form is drawn anew. 2: in the outline's order.
pub const CONCLUSION_FORMAT: u16 = 2;

/// What is concluded of one enrolment.
#[derive(Clone, Debug, PartialEq)]
pub struct Conclusion {
    /// The version of the curriculum.
    pub curriculum_version: u32,
    /// The version of the policy.
    pub policy_version: u32,
    /// The activities, in the outline's order.
    pub activities: Vec<ActivityConclusion>,
    /// The modules, in the outline's order.
    pub modules: Vec<ModuleConclusion>,
    /// When the course was completed.
    pub completed_at: Option<DateTime<Utc>>,
    /// Contact minutes: the minutes of the required activities done and of live presence at required webinars.
    pub contact_minutes: u32,
}

/// What is concluded of one activity.
#[derive(Clone, Debug, PartialEq)]
pub struct ActivityConclusion {
    /// The activity.
    pub id: Id<modules::Activity>,
    /// Done, begun or neither.
    pub state: State,
    /// How a webinar was completed, or that the activity was excused.
    pub how: Option<How>,
    /// The instant of the fact that completed it.
    pub completed_at: Option<DateTime<Utc>>,
    /// How far it has come.
    pub measure: Option<Measure>,
    /// For a webinar: how far its recording was watched.
    pub recording: Option<Measure>,
    /// Contact minutes that it gives; 0 where it is not required.
    pub minutes: u32,
    /// When it is due for this learner, where a decision gave more time.
    pub more_time_until: Option<DateTime<Utc>>,
}

/// What is concluded of one module.
#[derive(Clone, Debug, PartialEq)]
pub struct ModuleConclusion {
    /// The module.
    pub id: Id<modules::Module>,
    /// Required activities done.
    pub done: u32,
    /// Required activities.
    pub required: u32,
    /// When it was completed.
    pub completed_at: Option<DateTime<Utc>>,
}

/// How far an activity has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Completed.
    Done,
    /// Begun.
    Part,
    /// Nothing is known of it.
    Open,
}

impl ActivityConclusion {
    /// Whether it is completed.
    #[must_use]
    pub const fn is_done(&self) -> bool {
        matches!(self.state, State::Done)
    }
}

impl Conclusion {
    /// What is concluded of one activity.
    #[must_use]
    pub fn activity(&self, id: Id<modules::Activity>) -> Option<&ActivityConclusion> {
        self.activities.iter().find(|a| a.id == id)
    }

    /// Whether the course is completed.
    #[must_use]
    pub const fn is_completed(&self) -> bool {
        self.completed_at.is_some()
    }
}
