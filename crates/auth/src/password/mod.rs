//! The hash of a password.

pub mod entity;
