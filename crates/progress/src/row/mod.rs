//! The progress of one enrolment: one row, locked and written in one place.

pub mod entity;
mod lock;
pub mod queries;
mod record;

pub use lock::{Key, Locked, lock, save};
pub use record::{Record, Unreadable};
