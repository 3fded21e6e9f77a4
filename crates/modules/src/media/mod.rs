//! A stored file that is played or downloaded.

pub mod add;
pub mod entity;
pub mod import;
pub mod queries;
