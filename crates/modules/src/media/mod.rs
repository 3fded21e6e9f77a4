//! A stored file that is played or downloaded.

pub mod entity;
pub mod import;
pub mod queries;
