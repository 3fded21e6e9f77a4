//! Certificates: who has earned one, and what is still missing.

mod eligibility;
pub mod entity;
mod find;
mod issue;
mod missing;
mod missing_text;
#[cfg(test)]
mod tests;
pub mod webinar_entity;

pub use eligibility::{CertifiedWebinar, Eligible, Unmet, eligible};
pub use entity::State as Standing;
pub use find::by_code;
pub use issue::{Awarded, Snapshot, SnapshotWebinar, issue};
pub use missing::{Missing, missing_for_certificate};
