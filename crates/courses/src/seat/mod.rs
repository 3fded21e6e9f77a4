//! One person's place in a team: invited, answered, left.

mod access;
pub mod commands;
pub mod entity;
pub mod invite;
pub mod lead;
mod part;
pub mod queries;
pub mod state;

pub use access::{AnswerSeat, Elsewhere, SeatFacts};
pub use entity::{Part, State};
pub use lead::LeadSeat;
