//! The audit log: everything that one person does to another's data, and to the site. Rows are only ever added.

mod commands;
pub mod entity;
mod queries;

pub use commands::record;
pub use queries::{Entry, Filter, page};
