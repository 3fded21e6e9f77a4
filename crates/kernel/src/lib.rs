//! What every other crate stands on: typed ids, time, chance, the database, and messages that are not yet words.
//!
//! Nothing here knows HTTP or a word of the domain.

mod cell;
mod concealed;
pub mod db;
mod entropy;
mod fault;
mod fold;
pub mod folder;
mod id;
pub mod import;
pub mod lease;
mod localized;
mod mac;
mod message;
pub mod outbound;
pub mod outbox;
mod reasons;
pub mod sealed;
mod secret;
mod storage;
pub mod time;
mod words;

pub use cell::cell;
pub use concealed::{Concealed, Hidden};
pub use db::{Db, Tx};
pub use entropy::{Entropy, Os, Seeded};
pub use fault::{Denied, Failure, FieldError, Invalid, StorageError};
pub use fold::fold;
pub use id::{AnyId, Id};
pub use localized::{Lang, Localized};
pub use mac::hmac_sha256;
pub use message::{Arg, Message, Reason};
pub use sealed::SiteKey;
pub use secret::{Secret, SecretHash};
pub use storage::{Incoming, Reading, Storage, Stored, hex};
pub use time::{Clock, Day, Moment, NotAnInstant, WallClock, Zone, ZonedTime};
