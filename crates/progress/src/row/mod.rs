//! The progress of one enrolment: one row, locked and written in one place.

mod bring_up;
mod change;
pub mod entity;
mod journal;
mod lock;
pub mod queries;
mod recompute;
mod record;
mod verify;

pub use bring_up::bring_up;
pub(crate) use change::conclude_under;
pub use change::{Changed, conclude_anew, hold};
pub use journal::{Closed, Journal};
pub use lock::{Key, Locked, lock, save};
pub use recompute::recompute;
pub(crate) use record::is_current;
pub use record::{Known, Record, Unreadable};
pub use verify::{Difference, Part, rebuild, verify};
