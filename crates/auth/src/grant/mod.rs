//! Grants: a role on a scope.

pub mod entity;
pub mod queries;
mod stored;

pub(crate) use stored::Columns;
