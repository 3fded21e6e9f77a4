//! Letting a directory in, and ending it.

use chrono::TimeDelta;
use kernel::{Failure, Invalid, Moment, Secret, Tx};
use sea_orm::{ActiveModelTrait as _, Set, SqlErr};
use serde_json::json;
use uuid::Uuid;

use super::{DirectoryReason, MakeDirectory, PREFIX, RevokeDirectory, entity};
use crate::{Permit, audit};

/// How long a token opens anything.
const LIFE: TimeDelta = TimeDelta::days(365);
/// The longest name.
const LONGEST_NAME: usize = 60;

/// A new directory, as typed.
#[derive(Clone, Debug, Default)]
pub struct NewDirectory {
    /// As admins will call it.
    pub name: String,
    /// The association whose people it keeps.
    pub association: Option<Uuid>,
}

impl NewDirectory {
    /// Name and association, or everything that is wrong.
    ///
    /// # Errors
    /// A fault per field: `directory_name`, `association`.
    pub fn checked(&self) -> Result<(String, Uuid), Invalid> {
        let mut faults = Invalid::default();
        let name = self.name.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() {
            faults.push("directory_name", &DirectoryReason::NameMissing {});
        }
        if name.chars().count() > LONGEST_NAME {
            faults.push("directory_name", &DirectoryReason::NameTooLong { most: 60 });
        }
        if self.association.is_none() {
            faults.push("association", &DirectoryReason::AssociationMissing {});
        }
        faults.or((name, self.association.unwrap_or_default()))
    }
}

/// Lets a directory in. Its token is shown this once and opens its door for a year.
///
/// # Errors
/// Invalid fields; not found for no such association; storage.
pub async fn make(
    tx: &Tx,
    permit: &Permit<MakeDirectory>,
    new: &NewDirectory,
    moment: Moment,
) -> Result<Secret, Failure> {
    let (name, association_id) = new.checked()?;
    let (secret, id) = (Secret::generate(PREFIX, tx.entropy()), tx.entropy().uuid(moment));
    let row = entity::ActiveModel {
        id: Set(id),
        hash: Set(secret.hash().0),
        name: Set(name),
        association_id: Set(association_id),
        made_by: Set(permit.by().uuid()),
        created_at: Set(moment.utc()),
        expires_at: Set(moment.utc() + LIFE),
        last_used_at: Set(None),
        revoked_at: Set(None),
    };
    row.insert(&**tx).await.map_err(|error| match error.sql_err() {
        Some(SqlErr::ForeignKeyConstraintViolation(_)) => Failure::NotFound,
        _ => error.into(),
    })?;
    let detail = json!({ "association": association_id });
    audit::record(tx, Some(permit.by()), "directory_made", ("directory", Some(id)), detail, moment).await?;
    Ok(secret)
}

/// Ends a directory at its next request. The people it pushed stay.
///
/// # Errors
/// Storage.
pub async fn revoke(tx: &Tx, permit: &Permit<RevokeDirectory>, moment: Moment) -> Result<(), Failure> {
    let directory = permit.object();
    if directory.revoked_at.is_none() {
        let revoked_at = Set(Some(moment.utc()));
        let row = entity::ActiveModel { id: Set(directory.id), revoked_at, ..Default::default() };
        row.update(&**tx).await?;
        let object = ("directory", Some(directory.id));
        audit::record(tx, Some(permit.by()), "directory_ended", object, json!({}), moment).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_directory_has_a_name_and_an_association() {
        let codes =
            |new: NewDirectory| new.checked().unwrap_err().0.iter().map(|f| f.code).collect::<Vec<_>>();
        assert_eq!(
            codes(NewDirectory::default()),
            ["directory_name_missing", "directory_association_missing"]
        );
        let long = NewDirectory { name: "a".repeat(61), association: Some(Uuid::nil()) };
        assert_eq!(codes(long), ["directory_name_too_long"]);
    }
}
