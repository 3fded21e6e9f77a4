//! What an import did.

use super::{Line, RowFault};
use crate::folder::{Imported, Outcome};

/// What an import did, or would do, with each row.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// The rows that were stored, with what became of each.
    pub done: Vec<Line<Imported>>,
    /// Those that turned out to have faults only while they were stored.
    pub faults: Vec<RowFault>,
}

impl Tally {
    /// Notes what became of a row.
    pub fn done(&mut self, line: u32, kind: &'static str, key: &str, outcome: Outcome) {
        self.done.push(Line { line, row: Imported { kind, key: key.to_owned(), outcome } });
    }

    /// How many rows came to this.
    #[must_use]
    pub fn count(&self, outcome: Outcome) -> usize {
        self.done.iter().filter(|one| one.row.outcome == outcome).count()
    }

    /// How many rows were looked at.
    #[must_use]
    pub fn len(&self) -> usize {
        self.done.len() + self.faults.len()
    }

    /// Whether no row was.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// This and what was done after it.
    pub fn extend(&mut self, more: Self) {
        self.done.extend(more.done);
        self.faults.extend(more.faults);
    }
}
