//! Associations: the tree national, state, local.

mod access;
pub mod census;
pub mod commands;
pub mod entity;
pub mod import;
pub mod merge;
pub mod queries;
pub mod tree;

pub use access::{EditAssociation, MakeAssociation, MergeAssociations, MoveAssociation, MoveFacts, both};
pub use entity::Level;
pub use tree::{Node, Tree};
