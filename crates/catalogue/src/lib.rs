//! Catalogue entries, taxonomies and search: what the public sees.

mod credit;
pub mod entry;
pub mod folder;
mod reasons;
pub mod search;
pub mod term;

pub use credit::{Basis, CertificateCredit, Credit};
pub use reasons::Why;

/// Marks the id of a catalogue entry.
pub enum Entry {}
