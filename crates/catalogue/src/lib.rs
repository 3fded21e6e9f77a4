//! Catalogue entries, taxonomies and search: what the public sees.

pub mod entry;
pub mod folder;
pub mod term;

/// Marks the id of a catalogue entry.
pub enum Entry {}
