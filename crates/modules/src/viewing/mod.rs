//! Where someone stopped in a catalogue recording; never evidence.

pub mod entity;
