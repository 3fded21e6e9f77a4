//! A webinar as the rules see it.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::Id;
use serde::{Deserialize, Serialize};

use super::Film;

/// A webinar with its sessions and recordings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WebinarOutline {
    /// Planned minutes.
    pub minutes: u32,
    /// Minutes of presence that complete it, where the webinar does not go by the policy's share.
    pub present_minutes: Option<u32>,
    /// Whether watching the recording in a group completes it.
    pub group_counts: bool,
    /// Its sessions, in order of their start; cancelled ones are left out.
    pub sessions: Vec<SessionOutline>,
    /// Its published recordings.
    pub recordings: Vec<RecordingOutline>,
}

/// A session as held, or as planned while it has not been.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SessionOutline {
    /// The session.
    pub id: Id<modules::Session>,
    /// Its start.
    pub starts_at: DateTime<Utc>,
    /// Planned minutes.
    pub minutes: u32,
    /// When it was ended, where that was not as planned.
    pub ended_at: Option<DateTime<Utc>>,
}

/// A recording: one film, often one per language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RecordingOutline {
    /// The recording.
    pub id: Id<modules::Recording>,
    /// Its film.
    pub film: Film,
}

impl SessionOutline {
    /// The planned end.
    #[must_use]
    pub fn planned_end(&self) -> DateTime<Utc> {
        self.starts_at + TimeDelta::minutes(i64::from(self.minutes))
    }

    /// The end as held; the planned one until it is known to be another.
    #[must_use]
    pub fn end(&self) -> DateTime<Utc> {
        self.ended_at.unwrap_or_else(|| self.planned_end()).max(self.starts_at)
    }
}

impl WebinarOutline {
    /// When its last session is over; none where no session is planned.
    #[must_use]
    pub fn over_at(&self) -> Option<DateTime<Utc>> {
        self.sessions.iter().map(SessionOutline::end).max()
    }
}
