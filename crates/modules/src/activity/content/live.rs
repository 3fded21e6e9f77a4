//! What is live: the plan of a webinar. Sessions and recordings are rows of their own.

use kernel::{Lang, Localized, Zone};
use serde::{Deserialize, Serialize};

/// An hour with all participants.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Webinar {
    /// What happens in it.
    pub description: Localized,
    /// Planned length in minutes.
    pub minutes: u32,
    /// Minutes of presence that complete it live.
    pub present_minutes: u32,
    /// How many hosts it needs.
    pub hosts: u32,
    /// Languages of the live captions.
    pub captions: Vec<Lang>,
    /// What to do beforehand.
    pub preparation: Vec<Localized>,
    /// Its parts, whose minutes add up to the whole.
    pub agenda: Vec<AgendaItem>,
    /// What each person at the front does.
    pub roles: Vec<Role>,
    /// Questions to everyone, in order.
    pub polls: Vec<Poll>,
    /// Sent afterward.
    pub follow_up: Localized,
    /// When its sessions are, counted from the cohort's first day.
    pub plan: Option<SessionPlan>,
}

/// A part of a webinar.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AgendaItem {
    /// Its length.
    pub minutes: u32,
    /// What happens.
    pub text: Localized,
}

/// What a person at the front does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Role {
    /// Stable within the webinar, such as `host`.
    pub id: String,
    /// The task.
    pub text: Localized,
}

/// A question to everyone, with what can be chosen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Poll {
    /// The question.
    pub question: Localized,
    /// What can be chosen.
    pub options: Vec<Localized>,
}

/// When the sessions of a webinar are: one session for each start, all on the same day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SessionPlan {
    /// Days after the cohort's first day.
    pub day: u32,
    /// Wall-clock starts in `zone`.
    pub local_starts: Vec<jiff::civil::Time>,
    /// The zone of the wall clock.
    pub zone: Zone,
}
