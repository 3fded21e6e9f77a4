//! Certificates: who has earned one, and what is still missing.

mod claim;
mod eligibility;
pub mod entity;
mod find;
mod issue;
mod missing;
mod missing_text;
pub mod queries;
mod snapshot;
mod steward;
#[cfg(test)]
mod tests;
pub mod webinar_entity;

pub use claim::{ClaimCertificate, ClaimReason, claim};
pub use eligibility::{CertifiedWebinar, Eligible, Unmet, eligible};
pub use entity::State as Standing;
pub use find::by_code;
pub use issue::{Awarded, issue};
pub use missing::{Missing, missing_for_certificate};
pub use snapshot::{Named, Snapshot};
pub use steward::{
    AwardCertificate, CertificateReason, ChangeCertificate, award_to, could_earn, release, revoke,
};
