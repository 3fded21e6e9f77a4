//! Presence in sessions.

pub mod entity;
