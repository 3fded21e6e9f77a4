//! What people of a cohort are told of its sessions, by mail. Raised in the transaction of what it tells of, once for
//! each enrolment.

use auth::Person;
use chrono::{DateTime, Utc};
use courses::Enrolment;
use kernel::{Id, Moment, StorageError, Tx, outbox};
use serde::{Deserialize, Serialize};

use crate::Session;

/// What people are told of a session. The rest is read when the mail is written, so that a session that was moved
/// twice is told as it stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    /// It has another time.
    SessionMoved {
        /// Which.
        session: Id<Session>,
        /// Whose join address stands in the calendar entry.
        enrolment: Id<Enrolment>,
        /// When it would have been.
        was: DateTime<Utc>,
        /// Why, in the planner's words; may be empty.
        reason: String,
    },
    /// Several have other times, since their whole cohort was moved: one letter for all of them.
    SessionsMoved {
        /// Whose join addresses stand in the calendar entries.
        enrolment: Id<Enrolment>,
        /// Which, and when each would have been.
        sessions: Vec<(Id<Session>, DateTime<Utc>)>,
    },
    /// It will not be held.
    SessionCancelled {
        /// Which.
        session: Id<Session>,
        /// Whose join address stands in the calendar entry.
        enrolment: Id<Enrolment>,
        /// Why, in the planner's words; may be empty.
        reason: String,
    },
}

impl outbox::Event for Event {}

/// Tells a person, in the transaction of what it tells of.
///
/// # Errors
/// Storage.
pub async fn raise(tx: &Tx, person: Id<Person>, event: &Event, moment: Moment) -> Result<(), StorageError> {
    outbox::raise(tx, event, person.uuid(), moment).await
}
