//! A link that works once.

pub mod entity;
