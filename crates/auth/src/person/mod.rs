//! People: someone with an account.

mod access;
mod commands;
mod email;
pub mod entity;
mod form;
pub mod import;
pub mod queries;

pub use access::{AddPerson, EditProfile, PersonFacts, SuspendPerson};
pub use commands::{add, change_profile, choose_language, create, restore, suspend, suspend_from_shell};
pub use email::normalise;
pub use form::{NewPerson, PersonReason, Profile};
