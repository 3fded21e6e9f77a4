//! Associations: the tree national, state, local.

pub mod entity;
