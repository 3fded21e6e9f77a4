//! The wish to be told when the next cohort of a course takes applications: of somebody with an account, or of an
//! address that was proved by a mailed link.

pub mod commands;
pub mod entity;
pub mod queries;
pub mod tell;
pub mod told_entity;

pub use tell::tell;
