//! What applicants and learners are told, by mail. Raised in the transaction of what it tells of.

use auth::Person;
use chrono::{DateTime, Utc};
use kernel::{Concealed, Day, Id, Localized, Message, Moment, StorageError, Tx, outbox};
use serde::{Deserialize, Serialize};

use crate::{Application, Cohort, Seat, Wish};

/// What applicants and learners are told. Instants are in UTC and are worded in the person's zone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    /// Their application was received.
    ApplicationReceipt {
        /// Which.
        application: Id<Application>,
        /// When (rule 1).
        received_at: DateTime<Utc>,
    },
    /// The application of a team in which they have confirmed their seat was received.
    TeamReceipt {
        /// Which.
        application: Id<Application>,
        /// When (rule 1).
        received_at: DateTime<Utc>,
    },
    /// They lead the team from now on.
    TeamLead {
        /// Its application.
        application: Id<Application>,
    },
    /// They have more time to apply.
    DeadlineExtended {
        /// Which application.
        application: Id<Application>,
        /// Until when.
        until: DateTime<Utc>,
        /// Why, in the words of whoever gave it.
        reason: String,
    },
    /// A seat in a team waits for their answer; sent again it reminds them.
    SeatInvitation {
        /// Which.
        seat: Id<Seat>,
        /// By which they come in for the first time; none where they have an account.
        link: Option<Concealed>,
    },
    /// To the lead: somebody said no, or left.
    SeatFreed {
        /// Which.
        seat: Id<Seat>,
    },
    /// Their seat is no more: they were taken out of the team, or the team was given up.
    SeatEnded {
        /// Which.
        seat: Id<Seat>,
    },
    /// A reviewer answered it.
    Ruling {
        /// Which.
        application: Id<Application>,
        /// The answer.
        answer: Answer,
        /// What else they are told, in the reviewer's words; may be empty.
        #[serde(default)]
        note: String,
    },
    /// Their team is asked whether fewer places will do.
    TrimAsked {
        /// Which.
        application: Id<Application>,
        /// How many places it would have.
        places: u32,
        /// What the reviewer says to it; may be empty.
        note: String,
    },
    /// Seats of their team were not confirmed in time.
    SeatsLapsed {
        /// Which.
        application: Id<Application>,
        /// How many.
        seats: u32,
        /// Whether those who stay go on as individuals.
        dissolved: bool,
    },
    /// A place that was held for them was not taken in time.
    OfferLapsed {
        /// Which.
        application: Id<Application>,
    },
    /// Their place in a team ended by no act of their own.
    TeamPlaceEnded {
        /// Of which application.
        application: Id<Application>,
        /// Whether the team was accepted with fewer places; otherwise its lead took the application back.
        trimmed: bool,
    },
    /// A place is held for them.
    Offer {
        /// Which.
        application: Id<Application>,
        /// Until when.
        expires_at: DateTime<Utc>,
    },
    /// Their place in a cohort was ended by somebody else.
    PlaceEnded {
        /// Of which cohort.
        cohort: Id<Cohort>,
        /// Why.
        reason: String,
    },
    /// Their place goes on in a later cohort.
    PlaceDeferred {
        /// In which.
        cohort: Id<Cohort>,
        /// Why.
        reason: String,
        /// How many activities count there already.
        carried: u32,
    },
    /// What completes the cohort in which they learn was changed after applications had opened.
    PolicyChanged {
        /// Which cohort.
        cohort: Id<Cohort>,
        /// From when.
        at: DateTime<Utc>,
        /// Why, in the words of whoever decided it.
        reason: String,
        /// Each rule that is another: what it was, and what it is.
        changes: Vec<(Message, Message)>,
    },
    /// Somebody wishes to be told of the next cohort: is the address theirs?
    WishAsked {
        /// Which wish.
        wish: Id<Wish>,
        /// Until when the link works.
        expires_at: DateTime<Utc>,
    },
    /// A cohort of which they wished to be told takes applications.
    NextCohort {
        /// Whose wish.
        wish: Id<Wish>,
        /// Which cohort.
        cohort: Id<Cohort>,
    },
    /// An entry of the catalogue that they keep was not looked at for long.
    EntryStale {
        /// Its title.
        title: Localized,
        /// Its page.
        path: String,
        /// When it was looked at.
        last_updated: Day,
    },
    /// A facilitator writes to some of a cohort, who each get it alone.
    MessageFromFacilitator {
        /// Of which cohort.
        cohort: Id<Cohort>,
        /// The facilitator.
        by: Id<Person>,
        /// Paragraphs separated by an empty line, as typed.
        text: String,
    },
}

/// A reviewer's answer to an application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "ruling", rename_all = "snake_case")]
pub enum Answer {
    /// It has its places.
    Accepted {
        /// How many.
        places: u32,
        /// Until when seats without an answer are held; nothing where all have answered.
        #[serde(default)]
        confirm_by: Option<DateTime<Utc>>,
    },
    /// It waits for a place.
    Waitlisted {
        /// Its turn, from 1.
        turn: u32,
    },
    /// It has none.
    Declined {
        /// Why, in the reviewer's words; may be empty.
        reason: String,
    },
}

impl outbox::Event for Event {}

/// Tells an address without an account; which one follows from the event.
///
/// # Errors
/// Storage.
pub async fn raise_to_address(tx: &Tx, event: &Event, moment: Moment) -> Result<(), StorageError> {
    outbox::raise_to_address(tx, event, moment).await
}

impl Event {
    /// The wish by whose address it leaves, where nobody's account says it.
    #[must_use]
    pub fn wish(&self) -> Option<Id<Wish>> {
        match self {
            Self::WishAsked { wish, .. } | Self::NextCohort { wish, .. } => Some(*wish),
            _ => None,
        }
    }
}

/// Tells a person, in the transaction of what it tells of.
///
/// # Errors
/// Storage.
pub async fn raise(tx: &Tx, person: Id<Person>, event: &Event, moment: Moment) -> Result<(), StorageError> {
    outbox::raise(tx, event, person.uuid(), moment).await
}
