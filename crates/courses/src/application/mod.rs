//! Applications: the request for a place.

mod access;
pub mod again;
pub mod commands;
mod complete;
pub mod deadline;
#[cfg(test)]
mod deadline_days;
pub mod draft;
pub mod entity;
pub mod extend;
pub mod file_entity;
pub mod files;
mod own;
pub mod queries;
mod team_draft;

mod read;
mod stand;
pub mod state;
pub mod waits;

pub use access::{Apply, ApplyFacts, ChangeOwn, OwnFacts};
pub use complete::Asks;
pub use deadline::Window;
pub use draft::Draft;
pub use entity::State;
pub use own::{OwnApplication, own};
pub(crate) use stand::set_state;
pub use state::{Act, By};
pub use team_draft::{FIRST_MEMBER, Invitee, TeamDraft};
