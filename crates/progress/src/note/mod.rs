//! A facilitator's note as stored.

pub mod entity;
