//! Rows that say the same thing twice.

use std::collections::BTreeMap;

use super::{Row, SheetReason};
use crate::Invalid;

/// The keys of the rows so far, with their lines.
#[derive(Debug, Default)]
pub struct Seen(BTreeMap<String, u32>);

impl Seen {
    /// Notes the key of a row.
    ///
    /// # Errors
    /// An earlier row has it.
    pub fn once(&mut self, row: &Row, column: &str, key: &str) -> Result<(), Invalid> {
        if let Some(earlier) = self.0.get(key) {
            return Err(Invalid::one(column, &SheetReason::RowTwice { earlier: *earlier }));
        }
        self.0.insert(key.to_owned(), row.line);
        Ok(())
    }
}
