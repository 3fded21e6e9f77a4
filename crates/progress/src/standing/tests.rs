//! What is read at a moment, by tables.
