//! Recordings of past sessions.

pub mod entity;
pub mod watch;
