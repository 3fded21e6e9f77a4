//! The grid as a page shows it.

mod columns;
mod query;
mod view;

pub(crate) use columns::{Column, columns};
pub(crate) use query::GridQuery;
pub(crate) use view::{Group, Hand, groups, hands, legend, letters, of_activity};
