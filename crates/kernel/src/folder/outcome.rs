//! What an import did with a row.

use std::fmt;

/// What an import did, or would do, with one thing of a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was not there.
    Added,
    /// It was there and is different now.
    Changed,
    /// It was there and the same.
    Unchanged,
}

/// One thing of a folder, by its key, with what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// What kind of thing, such as `course`.
    pub kind: &'static str,
    /// Its key: a slug or an address.
    pub key: String,
    /// What was done.
    pub outcome: Outcome,
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Unchanged => "unchanged",
        })
    }
}

impl fmt::Display for Imported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:9}  {} {}", self.outcome.to_string(), self.kind, self.key)
    }
}
