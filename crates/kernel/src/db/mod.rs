//! The database: a writer and readers, units of work, ingestion.

mod connect;
mod group;
mod parts;
mod shared;
mod unit;
mod upsert;

pub use connect::{Engine, open};
pub use group::{Grouped, Overloaded};
pub use parts::{padded, parts};
pub use unit::{Db, Tx};
