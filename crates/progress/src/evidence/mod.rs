//! Evidence: immutable facts about one enrolment and one activity.

mod answer;
mod check;
mod claim;
pub mod entity;
mod group_viewing;
mod judge;
mod kind;
mod occurred;
pub mod submit;
mod team;

pub use answer::{Answer, Grade, Submitted};
pub use check::{MAX_RANGES, check};
pub use claim::{claimed, count_words};
pub use group_viewing::watched_together;
pub use kind::{EvidenceBody, EvidenceItem, PresenceSource};
pub use occurred::clamp_occurred;
