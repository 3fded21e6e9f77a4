//! What is wrong in a file, and where.

use std::cell::RefCell;
use std::fmt;

/// One thing that is wrong in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file, from the folder's root.
    pub file: String,
    /// The line, counted from 1; 0 where it is about the whole file.
    pub line: u32,
    /// What is wrong and what to do.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.file, self.message),
            line => write!(f, "{}:{line}: {}", self.file, self.message),
        }
    }
}

/// The faults found so far. Readers share it and go on after a fault, so that all are found at once.
#[derive(Debug, Default)]
pub struct Faults(RefCell<Vec<Fault>>);

impl Faults {
    /// Notes a fault.
    pub fn push(&self, file: &str, line: u32, message: impl Into<String>) {
        self.0.borrow_mut().push(Fault { file: file.to_owned(), line, message: message.into() });
    }

    /// The value where nothing is wrong.
    ///
    /// # Errors
    /// All faults, by file and line, each once.
    pub fn or<T>(self, value: T) -> Result<T, Vec<Fault>> {
        let mut faults = self.0.into_inner();
        faults.sort();
        faults.dedup();
        if faults.is_empty() { Ok(value) } else { Err(faults) }
    }

    /// How many were found so far.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.borrow().len()
    }
}

/// A text that is being read, with the place where its faults go.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The file, from the folder's root.
    pub file: &'a str,
    /// What stands in it.
    pub text: &'a str,
    /// Where its faults go.
    pub faults: &'a Faults,
}

impl Source<'_> {
    /// Notes a fault at a byte of the text.
    pub fn fault(&self, at: usize, message: impl Into<String>) {
        self.faults.push(self.file, self.line(at), message);
    }

    /// The line of a byte, counted from 1.
    #[must_use]
    pub fn line(&self, at: usize) -> u32 {
        let before = self.text.bytes().take(at).filter(|b| *b == b'\n').count();
        u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1)
    }
}
