//! The second factor: who needs one, codes of an app, recovery codes, and taking it away from someone locked out.

mod challenge;
mod commands;
pub mod entity;
mod need;
mod own;
mod queries;
mod recovery;
pub mod recovery_entity;
mod reset;
pub mod reset_entity;
mod totp;

pub use challenge::{Answer, CodeReason};
pub use commands::{KeepFactor, add, remove};
pub use need::{Ask, Facts};
pub use own::{Own, own};
pub use queries::facts;
pub use recovery::{Codes, first_codes, make_codes};
pub use reset::{Planned, ResetFactor, plan_reset, planned, reset_when_due, stop_reset};
pub use totp::{Offer, Qr};
