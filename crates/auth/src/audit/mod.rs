//! The audit log: everything that one person does to another's data, and to the site. Rows are only ever added; a
//! sealer chains them, so that whoever changes, removes, inserts or swaps one later is found out.

mod access;
pub mod chain;
mod commands;
pub mod detail_entity;
pub mod entity;
mod head;
pub mod head_entity;
mod queries;
mod rows;
mod seal;
mod verify;
pub mod walk;

pub use access::ExportLog;
pub use commands::record;
pub use head::{Head, HeadKey};
pub use queries::{Entry, Filter, actions, page};
pub use seal::Sealer;
pub use verify::{Verified, verify};
