//! Recordings of past sessions.

pub mod entity;
pub mod film;
pub mod queries;
pub mod state;
pub mod watch;
