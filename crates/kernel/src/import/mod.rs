//! Tables that people keep in spreadsheets and hand over as CSV. Each row stands by itself: those with faults are told,
//! with their line, and left out; the others are stored.
//!
//! Read a [`Sheet`], check it row by row into a [`Read`], store it [`in_batches`], and a [`Tally`] says what was done.

mod batches;
mod fault;
mod seen;
mod sheet;
mod tally;
#[cfg(test)]
mod tests;
mod way;

pub use batches::in_batches;
pub use fault::{RowFault, SheetReason};
pub use seen::Seen;
pub use sheet::{Columns, Line, Read, Row, Sheet};
pub use tally::Tally;
pub use way::Way;
