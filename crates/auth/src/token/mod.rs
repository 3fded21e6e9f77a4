//! API tokens: short-lived signed access tokens, single-use refresh tokens.

pub mod entity;
pub mod key_entity;
mod refresh;

pub use refresh::revoke_all;
