//! The parts that every domain crate's error is made of. None of them knows HTTP.

use std::sync::Arc;

use crate::{Message, Reason};

/// The database or another store failed. The cause is logged once, at the edge, and never shown.
#[derive(Clone, Debug, thiserror::Error)]
#[error("storage failed: {0}")]
pub struct StorageError(Arc<str>, #[source] Option<Arc<sea_orm::DbErr>>);

impl StorageError {
    /// A failure that is not the database driver's.
    #[must_use]
    pub fn other(cause: impl std::fmt::Display) -> Self {
        Self(cause.to_string().into(), None)
    }

    /// The database driver's error, where it was one.
    #[must_use]
    pub fn database(&self) -> Option<&sea_orm::DbErr> {
        self.1.as_deref()
    }
}

impl From<sea_orm::DbErr> for StorageError {
    fn from(error: sea_orm::DbErr) -> Self {
        Self(error.to_string().into(), Some(Arc::new(error)))
    }
}

/// What a person tried may be seen by them but not done, and why.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("denied: {code}")]
pub struct Denied {
    /// The stable name of the reason.
    pub code: &'static str,
    /// The reason with its facts.
    pub message: Message,
}

impl<R: Reason> From<R> for Denied {
    fn from(reason: R) -> Self {
        Self { code: reason.code(), message: reason.message() }
    }
}

/// One fault of one field of a form or a JSON body.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldError {
    /// The field's name; `/items/3/ranges` style pointers in JSON bodies.
    pub field: String,
    /// The stable name of the fault.
    pub code: &'static str,
    /// What is wrong and what to do.
    pub message: Message,
}

/// A form or body with faults, all of them at once.
#[derive(Clone, Debug, Default, PartialEq, thiserror::Error)]
#[error("{} fields are not valid", .0.len())]
pub struct Invalid(pub Vec<FieldError>);

impl Invalid {
    /// One fault alone.
    #[must_use]
    pub fn one(field: impl Into<String>, reason: &impl Reason) -> Self {
        let mut faults = Self::default();
        faults.push(field, reason);
        faults
    }

    /// Adds a fault.
    pub fn push(&mut self, field: impl Into<String>, reason: &impl Reason) {
        self.0.push(FieldError { field: field.into(), code: reason.code(), message: reason.message() });
    }

    /// Nothing was found wrong: the value; otherwise the faults.
    ///
    /// # Errors
    /// Itself, where it holds a fault.
    pub fn or<T>(self, value: T) -> Result<T, Self> {
        if self.0.is_empty() { Ok(value) } else { Err(self) }
    }
}

/// How a command or a query can fail: what every domain crate's own error turns into, and what the edge turns into
/// a status, a page or a problem document.
#[derive(Clone, Debug, thiserror::Error)]
pub enum Failure {
    /// It does not exist, or not for this person, which must look the same.
    #[error("not found")]
    NotFound,
    /// It may be seen but not done.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// The form or body has faults.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// It clashes with what is so already: a deadline that passed, a place that is taken, a key used twice.
    #[error("conflict: {}", .0.code)]
    Conflict(Denied),
    /// A store failed.
    #[error("storing failed")]
    Storage(#[from] StorageError),
}

impl Failure {
    /// A named conflict.
    #[must_use]
    pub fn conflict(reason: impl Reason) -> Self {
        Self::Conflict(reason.into())
    }

    /// A denial with its reason.
    #[must_use]
    pub fn denied(reason: impl Reason) -> Self {
        Self::Denied(reason.into())
    }
}

impl From<sea_orm::DbErr> for Failure {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Storage(error.into())
    }
}
