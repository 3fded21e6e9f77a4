//! Applications: the request for a place.

pub mod deadline;
pub mod draft;
pub mod entity;
mod read;
pub mod state;

pub use deadline::Window;
pub use draft::Draft;
pub use entity::State;
pub use state::{Act, By};
