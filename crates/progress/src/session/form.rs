//! What a planner gives, and what comes of it before anything is saved.

use kernel::{Failure, Id, Invalid, StorageError};
use modules::curriculum::SessionNode;
use modules::session::clash::Warning;
use modules::session::plan;

/// A session as typed. What is not given when a session is changed is carried over by the caller.
#[derive(Clone, Debug, Default)]
pub struct SessionForm {
    /// The webinar's activity; fixed once planned. None for an informational webinar.
    pub activity: Option<Id<modules::Activity>>,
    /// The informational webinar; fixed once planned.
    pub webinar: Option<Id<modules::Webinar>>,
    /// Such as `2026-07-08T19:00`.
    pub local_start: String,
    /// An IANA name.
    pub zone: String,
    /// Length in minutes; none where it was no number.
    pub minutes: Option<u32>,
    /// Chooses one of the candidates that an earlier answer offered.
    pub offset: Option<String>,
    /// Who hosts it.
    pub hosts: Vec<Id<auth::Person>>,
    /// Who gives the room, such as `link`.
    pub room_provider: String,
    /// The room's address: https, or empty until it is known.
    pub room_url: String,
    /// How many may come.
    pub places: Option<u32>,
}

/// A session that can be saved, and what its planner is warned of.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// The session.
    pub session: SessionNode,
    /// Warnings never refuse.
    pub warnings: Vec<Warning>,
}

/// Why a session is not saved.
#[derive(Clone, Debug, thiserror::Error)]
pub enum SessionError {
    /// Faults by field, with both times to choose from where the wall clock leaves a choice.
    #[error("the session has faults")]
    Refused(plan::Refused),
    /// Anything else.
    #[error(transparent)]
    Failed(#[from] Failure),
}

kernel::reasons! {
    /// Faults of a session's form that need no clock.
    pub enum SessionReason {
        /// The activity is not a webinar of this cohort.
        NotAWebinar = "not_a_webinar" {},
        /// At least one host is named, and each has an account.
        HostUnknown = "host_unknown" {},
        /// The room's address begins with https://.
        RoomNotHttps = "room_not_https" {},
    }
}

impl From<StorageError> for SessionError {
    fn from(error: StorageError) -> Self {
        Self::Failed(error.into())
    }
}

impl From<sea_orm::DbErr> for SessionError {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Failed(error.into())
    }
}

impl SessionForm {
    /// The start and the length, with every fault of the other fields beside theirs.
    ///
    /// # Errors
    /// All faults at once.
    pub(super) fn read(&self) -> Result<plan::Plan, plan::Refused> {
        let typed = plan::Typed {
            local_start: &self.local_start,
            zone: &self.zone,
            minutes: self.minutes,
            offset: self.offset.as_deref(),
        };
        let mut faults = Invalid::default();
        if !self.room_url.is_empty() && !self.room_url.starts_with("https://") {
            faults.push("room_url", &SessionReason::RoomNotHttps {});
        }
        match plan::read(typed) {
            Ok(plan) if faults.0.is_empty() => Ok(plan),
            Ok(_) => Err(plan::Refused { invalid: faults, candidates: Vec::new() }),
            Err(mut refused) => {
                refused.invalid.0.extend(faults.0);
                Err(refused)
            }
        }
    }
}

/// One fault of one field, as a refusal.
pub(super) fn fault(field: &str, reason: &SessionReason) -> SessionError {
    SessionError::Refused(plan::Refused { invalid: Invalid::one(field, reason), candidates: Vec::new() })
}
