//! Applications: the request for a place.

mod access;
pub mod commands;
pub mod deadline;
#[cfg(test)]
mod deadline_days;
pub mod draft;
pub mod entity;
pub mod file_entity;
mod own;
pub mod queries;

mod read;
pub mod state;

pub use access::{Apply, ApplyFacts, ChangeOwn, OwnFacts};
pub use deadline::Window;
pub use draft::Draft;
pub use entity::State;
pub use own::{OwnApplication, own};
pub use state::{Act, By};
