//! A term of a taxonomy.

pub mod access;
pub mod alias_entity;
pub mod commands;
pub mod entity;
pub mod import;
pub mod merge;
pub mod queries;

pub use access::{AddTerm, KeepTerm};
