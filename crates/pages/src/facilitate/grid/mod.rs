//! The grid as a page shows it.

mod columns;
mod query;
mod view;

pub(super) use columns::columns;
pub(super) use query::GridQuery;
pub(super) use view::{Group, Hand, groups, hands, legend, of_activity};
