//! Catalogue entries, taxonomies and search: what the public sees.

/// Marks the id of a catalogue entry.
pub enum Entry {}
