//! An event that waits to be sent.

use sea_orm::entity::prelude::*;

use crate::words;

words! {
    /// How an event ended that was not sent.
    pub enum Outcome {
        /// Given up after many tries; an admin can try again.
        Dead,
        /// An admin threw it away.
        Dropped,
        /// Its person is erased or suspended, or what it tells of is over.
        Withheld,
    }
}

/// An event that waits to be sent.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "outbox")]
pub struct Model {
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its stable name, such as `application_receipt`.
    pub kind: String,
    /// What is needed to word it, as JSON.
    pub payload: String,
    /// Whom it is for.
    pub person_id: Option<Uuid>,
    /// When it came about.
    pub created_at: DateTimeUtc,
    /// When it was sent.
    pub sent_at: Option<DateTimeUtc>,
    /// How often sending was tried.
    pub attempts: i32,
    /// What went wrong last.
    pub fault: Option<String>,
    /// Not before; at once where none.
    pub due_at: Option<DateTimeUtc>,
    /// Until when one server has it in hand.
    pub leased_until: Option<DateTimeUtc>,
    /// How it ended, where it was not sent.
    pub outcome: Option<Outcome>,
    /// When it ended, sent or not.
    pub ended_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
