//! A catalogue entry as stored.

pub mod entity;
pub mod term_entity;
