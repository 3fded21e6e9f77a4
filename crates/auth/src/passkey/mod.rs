//! Passkeys: a key pair of a device or a password manager, opened by a finger, a face or a code. Counts as both factors.

pub(crate) mod ceremony;
pub mod ceremony_entity;
mod commands;
pub mod entity;
pub mod queries;
mod register;
mod rite;
mod show;

pub use ceremony::forget_ceremonies;
pub use commands::{KeepPasskey, forget_all, remove, rename};
pub use register::{NewKey, Registered, store};
pub use rite::{Begun, PasskeyReason, Rite};
pub use show::Shown;
