//! Recordings of past sessions.

pub mod entity;
