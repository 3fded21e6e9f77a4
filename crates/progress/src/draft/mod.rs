//! What someone has typed and not yet handed in.

pub mod entity;
