//! A catalogue entry as stored.

pub mod course;
pub mod details;
pub mod entity;
pub mod filter;
pub mod find;
pub mod import;
mod recordings;
pub mod stale;
pub mod term_entity;

pub use filter::{Facet, Filter, Terms};
pub use find::{Counts, Findable, counts};
