//! Between a grant's row and what a person holds.

use chrono::{DateTime, Utc};
use kernel::StorageError;
use uuid::Uuid;

use crate::{Held, Scope};

/// The columns of a grant that say what is held.
pub(crate) struct Columns {
    pub(crate) role: String,
    pub(crate) scope_kind: String,
    pub(crate) scope_id: Option<Uuid>,
    pub(crate) starts_at: Option<DateTime<Utc>>,
    pub(crate) ends_at: Option<DateTime<Utc>>,
}

impl TryFrom<Columns> for Held {
    type Error = StorageError;
    /// The database's own checks keep other words out, so an error here is a fault of storage.
    fn try_from(row: Columns) -> Result<Self, StorageError> {
        let role = row.role.parse().map_err(StorageError::other)?;
        let scope = Scope::of(&row.scope_kind, row.scope_id)
            .ok_or_else(|| StorageError::other(format!("a grant on no scope: {}", row.scope_kind)))?;
        Ok(Self { role, scope, from: row.starts_at, until: row.ends_at })
    }
}
