//! Policies: what completes.

pub mod entity;
