//! Links that work once: the first admin's, a forgotten password's, an invitation's.

mod commands;
pub mod entity;
mod first_admin;
mod reset;

pub use commands::{Kind, LinkReason, look, make, take};
pub use first_admin::{offer_first_admin, redeem_first_admin};
pub use reset::{RESET_LIFE, offer_reset, redeem_reset};
