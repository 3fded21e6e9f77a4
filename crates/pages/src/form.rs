//! What is wrong with a form, in the reader's words: for the summary on top and for each field.

use http::Context;
use kernel::Invalid;

/// The faults of a form that came back. Empty for one that is shown the first time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults(Vec<(String, String)>);

impl Faults {
    /// The faults in words.
    #[must_use]
    pub fn of(ctx: &Context, invalid: &Invalid) -> Self {
        Self(invalid.0.iter().map(|fault| (fault.field.clone(), ctx.say(&fault.message))).collect())
    }

    /// One fault, already in words.
    #[must_use]
    pub fn one(field: impl Into<String>, words: impl Into<String>) -> Self {
        Self(vec![(field.into(), words.into())])
    }

    /// What is wrong with a field; empty where nothing is.
    #[must_use]
    pub fn get(&self, field: &str) -> &str {
        self.0.iter().find(|(name, _)| name == field).map_or("", |(_, words)| words)
    }

    /// Pairs of field and words, as the error summary takes them.
    #[must_use]
    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    /// How many things there are to mend.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.len()
    }
}
