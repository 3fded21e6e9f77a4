//! Personal access tokens: someone lets a program of theirs in, for so long and for so much.

mod commands;
pub mod entity;
mod form;
pub mod queries;
mod resolve;

pub use commands::{MakeToken, RevokeToken, make, revoke, revoke_all, revoke_shown};
pub use form::{Checked, DAYS, NewToken, TokenReason};
pub use resolve::resolve;

/// What personal access tokens begin with.
pub const PREFIX: &str = "wm_pat_";

/// Marks the id of a personal access token.
pub enum PersonalToken {}
