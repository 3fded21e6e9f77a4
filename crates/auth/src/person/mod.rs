//! People: someone with an account.

mod access;
mod add;
mod address;
mod belonging;
mod email;
pub mod entity;
mod form;
pub mod import;
mod profile;
pub mod queries;
mod suspend;

pub use access::{AddPerson, CorrectName, EditProfile, PersonFacts, SuspendPerson};
pub use add::{add, create};
pub(crate) use address::{set_email, verified};
pub use belonging::{belongs, count_by_association, count_in, rejoin};
pub use email::normalise;
pub use form::{NewPerson, PersonReason, Profile};
pub(crate) use profile::set_name;
pub use profile::{change_profile, choose_language, correct_name};
pub(crate) use suspend::{let_in_by_directory, shut_by_directory};
pub use suspend::{restore, suspend, suspend_from_shell};
