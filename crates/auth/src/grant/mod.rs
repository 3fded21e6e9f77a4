//! Grants: a role on a scope.

pub mod entity;
