//! API tokens: signed access tokens of five minutes, refresh tokens that are used once.

mod access;
mod desk;
pub mod entity;
mod holders;
pub mod key_entity;
mod keys;
mod pair;
mod refresh;
mod rule;
mod seen;
mod verify;

pub use desk::{Desk, RefreshError, Tokens};
pub use keys::{Jwks, Keys, PublicKey};
pub(crate) use pair::Pair;
pub use refresh::{revoke_all, revoke_family};
pub use rule::RefreshReason;
pub use verify::Reader;
