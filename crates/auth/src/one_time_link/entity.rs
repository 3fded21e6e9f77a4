//! A link that works once.

use kernel::Id;
use sea_orm::entity::prelude::*;

use crate::Person;

/// A link that works once.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "one_time_link")]
pub struct Model {
    /// SHA-256 of the secret in the link.
    #[sea_orm(primary_key, auto_increment = false)]
    pub hash: Vec<u8>,
    /// What it is for.
    pub kind: String,
    /// For whom, where there is someone yet.
    pub person_id: Option<Id<Person>>,
    /// When.
    pub created_at: DateTimeUtc,
    /// Checked at use.
    pub expires_at: DateTimeUtc,
    /// When it was used.
    pub used_at: Option<DateTimeUtc>,
    /// The address that it confirms or brings back.
    pub email: Option<String>,
    /// The browser whose sign-ins it ends, by the SHA-256 of its secret.
    pub browser_hash: Option<Vec<u8>>,
}

impl ActiveModelBehavior for ActiveModel {}
