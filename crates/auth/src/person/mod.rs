//! People: someone with an account.

mod access;
mod commands;
mod email;
pub mod entity;
mod form;
pub mod import;
pub mod queries;

pub use access::{AddPerson, CorrectName, EditProfile, PersonFacts, SuspendPerson};
pub use commands::{
    add, belongs, change_profile, choose_language, correct_name, create, restore, suspend, suspend_from_shell,
};
pub(crate) use commands::{let_in_by_directory, set_email, set_name, shut_by_directory, verified};
pub use email::normalise;
pub use form::{NewPerson, PersonReason, Profile};
