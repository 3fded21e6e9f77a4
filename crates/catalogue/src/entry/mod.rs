//! A catalogue entry as stored.

pub mod details;
pub mod entity;
pub mod term_entity;
