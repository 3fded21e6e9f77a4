//! Browsers that people signed in with before: a sign-in from another one is told to them. A browser is known by a
//! secret in a cookie of its own, which stays where a sign-in ends; only its SHA-256 is stored, beside its person.

mod commands;
pub mod entity;
mod rule;

pub use commands::{about_disowned, disown, presented};
pub(crate) use commands::{forget_all, meet, new};
pub use rule::KEPT;
