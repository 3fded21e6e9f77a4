//! Associations: the tree national, state, local.

pub mod entity;
pub mod import;
pub mod queries;
pub mod tree;

pub use entity::Level;
pub use tree::{Node, Tree};
