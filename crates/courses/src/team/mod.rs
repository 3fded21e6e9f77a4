//! Teams: 2 to 6 people of one cohort round one association.

mod commands;
pub mod entity;
mod formed;
pub mod named;
pub mod queries;
pub mod seat;
pub mod size;
mod sizes;

pub use commands::{Move, NewTeam, make, move_to};
pub use formed::formed;
pub use size::{Advice, Size};
pub use sizes::sizes;
