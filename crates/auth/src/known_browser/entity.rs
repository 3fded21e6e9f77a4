//! One browser of one person as stored; a browser that a family shares has a row for each of them.

use kernel::Id;
use sea_orm::entity::prelude::*;

use crate::Person;

/// One browser of one person as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "known_browser")]
pub struct Model {
    /// SHA-256 of the secret in its cookie.
    #[sea_orm(primary_key, auto_increment = false)]
    pub hash: Vec<u8>,
    /// Whose.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: Id<Person>,
    /// Their first sign-in with it.
    pub created_at: DateTimeUtc,
    /// Their last one.
    pub last_used_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
