//! Walking along the chain, row by row, to the first that does not hold.

use std::fmt;

use uuid::Uuid;

use super::chain::{BEGINNING, Fact, Hash, detail_hash, link};

/// A sealed row as it stands in the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its place, from 1.
    pub position: i64,
    /// What the chain holds of it.
    pub fact: Fact,
    /// The hash that stands beside it.
    pub link: Vec<u8>,
    /// Salt and detail, where they were not taken away by an erasure.
    pub detail: Option<(Vec<u8>, String)>,
}

/// How far a walk came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walk {
    position: i64,
    link: Hash,
}

/// What is wrong, and where first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Break {
    /// A row is missing, or stands there twice.
    Place {
        /// The place that comes next.
        expected: i64,
        /// The place of the row that was found.
        found: i64,
    },
    /// This row, or one before it, is not what was sealed.
    Link(Uuid),
    /// This row's detail is not what was sealed.
    Detail(Uuid),
    /// The signed head at this place does not agree with the chain, or nobody with the key signed it.
    Head(i64),
    /// The chain ends before a place that was signed.
    Cut {
        /// The last place there is.
        last: i64,
        /// The place that was signed.
        signed: i64,
    },
    /// Rows stand outside the chain for longer than sealing takes.
    Unsealed(u64),
}

impl Default for Walk {
    fn default() -> Self {
        Self { position: 0, link: BEGINNING }
    }
}

impl Walk {
    /// The place of the last row, 0 before the first.
    #[must_use]
    pub const fn position(&self) -> i64 {
        self.position
    }

    /// The chain's hash up to here.
    #[must_use]
    pub const fn link(&self) -> &Hash {
        &self.link
    }

    /// Adds a new row and returns its place and hash.
    pub fn add(&mut self, fact: &Fact) -> (i64, Hash) {
        self.position += 1;
        self.link = link(&self.link, self.position, fact);
        (self.position, self.link)
    }

    /// Goes on from the last row that was sealed.
    #[must_use]
    pub const fn on_from(position: i64, link: Hash) -> Self {
        Self { position, link }
    }

    /// Looks at the next row.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn step(&mut self, row: &Row) -> Result<(), Break> {
        let expected = self.position + 1;
        if row.position != expected {
            return Err(Break::Place { expected, found: row.position });
        }
        let (_, link) = self.add(&row.fact);
        if row.link != link {
            return Err(Break::Link(row.fact.id));
        }
        match &row.detail {
            Some((salt, detail)) if detail_hash(salt, detail) != row.fact.detail => {
                Err(Break::Detail(row.fact.id))
            }
            _ => Ok(()),
        }
    }
}

impl fmt::Display for Break {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Place { expected, found } => write!(f, "row {expected} is missing: row {found} comes next"),
            Self::Link(id) => write!(f, "row {id} is not what was sealed"),
            Self::Detail(id) => write!(f, "the detail of row {id} is not what was sealed"),
            Self::Head(position) => write!(f, "the signed head at row {position} does not hold"),
            Self::Cut { last, signed } => {
                write!(f, "the log ends at row {last}, but row {signed} was signed")
            }
            Self::Unsealed(rows) => write!(f, "{rows} rows stand outside the chain"),
        }
    }
}
