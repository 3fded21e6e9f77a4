//! Who looked at whose record: collected in memory, stored together, one row for a day; told to the one it is about.

mod entity;
mod note;
mod queries;

pub use note::{Looks, What};
pub use queries::{Look, at};
