//! The roll of a session: who was there, and who says so.

pub mod sources;

pub use sources::{Line, Source, Step, Tick};
