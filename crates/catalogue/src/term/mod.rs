//! A term of a taxonomy.

pub mod entity;
pub mod import;
