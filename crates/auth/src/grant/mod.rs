//! Grants: a role on a scope.

mod access;
mod commands;
pub mod entity;
mod provided;
pub mod queries;
mod rescope;
mod stored;

pub use access::{GiveGrant, GrantReason, TakeGrant, TakeGrantFacts};
pub use commands::{Giving, give, give_within, take, take_from_shell};
pub(crate) use provided::{Provided, give_provided, take_provided};
pub use rescope::rescope;
pub(crate) use stored::Columns;
