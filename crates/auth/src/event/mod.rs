//! What people are told of their account, by mail. Raised in the transaction of what it tells of:
//!
//! ```ignore
//! let link = site_key.conceal(Hidden::MailLink, &format!("/reset/{}", secret.reveal()), tx.entropy());
//! event::raise(tx, person, &Event::Reset { link, expires_at }, moment).await?;
//! event::notify(tx, person, Notice::PasswordChanged {}, moment).await?;
//! ```

mod notice;

use chrono::{DateTime, Utc};
use kernel::{Concealed, Id, Moment, StorageError, Tx, outbox};
pub use notice::Notice;
use serde::{Deserialize, Serialize};

use crate::Person;

/// What people are told of their account. A link is the path on this site, such as `/reset/wm_pwd_…`, concealed for
/// [`kernel::Hidden::MailLink`]; instants are in UTC and are worded in the person's zone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    /// An account was made for them; behind the link they choose how to sign in.
    Invitation {
        /// Where.
        link: Concealed,
        /// Who invited them.
        by: Id<Person>,
        /// Until when the link works.
        expires_at: DateTime<Utc>,
    },
    /// Whoever registered proves that the address is theirs.
    Verification {
        /// Where.
        link: Concealed,
        /// Until when the link works.
        expires_at: DateTime<Utc>,
    },
    /// Somebody registered with the address of this account: the page says the same as for a new one.
    AccountExists {},
    /// A new password for someone who forgot theirs.
    Reset {
        /// Where.
        link: Concealed,
        /// Until when the link works.
        expires_at: DateTime<Utc>,
    },
    /// An admin helps someone who is locked out.
    HelpLink {
        /// Where.
        link: Concealed,
        /// The admin.
        by: Id<Person>,
        /// Until when the link works.
        expires_at: DateTime<Utc>,
    },
    /// To a new address: is it theirs?
    EmailChange {
        /// The new address.
        to: String,
        /// Where.
        link: Concealed,
        /// Until when the link works.
        expires_at: DateTime<Utc>,
    },
    /// Something happened to the account that its person should know of, were it not they who did it.
    SecurityNotice {
        /// What.
        notice: Notice,
        /// When.
        at: DateTime<Utc>,
    },
}

impl outbox::Event for Event {}

impl Event {
    /// The address it goes to, where that is not the account's.
    #[must_use]
    pub fn to(&self) -> Option<&str> {
        match self {
            Self::EmailChange { to, .. } => Some(to),
            Self::SecurityNotice {
                notice: Notice::EmailChanged { old, .. } | Notice::AccountClosed { old },
                ..
            } => Some(old),
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

/// Tells a person what happened to their account now.
///
/// # Errors
/// Storage.
pub async fn notify(tx: &Tx, person: Id<Person>, notice: Notice, moment: Moment) -> Result<(), StorageError> {
    raise(tx, person, &Event::SecurityNotice { notice, at: moment.utc() }, moment).await
}
