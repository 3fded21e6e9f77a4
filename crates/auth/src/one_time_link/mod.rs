//! Links that work once: the first admin's, a forgotten password's, an invitation's.

mod commands;
mod email;
pub mod entity;
mod first_admin;
mod invitation;
mod kind;
mod reset;

pub(crate) use commands::{About, about_browser, make_for};
pub use commands::{LinkReason, about, look, make, take};
pub use email::{ChangeEmail, back, change, confirm, verify_own};
pub use first_admin::{offer_first_admin, redeem_first_admin};
pub use invitation::{Invite, Joining, Means, invite, join, joining, register, welcome};
pub use kind::Kind;
pub use reset::{HelpIn, RESET_LIFE, ask_reset, help_in, offer_reset, redeem_reset};
