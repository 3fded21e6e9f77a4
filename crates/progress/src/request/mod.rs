//! A learner's request as stored.

pub mod entity;
