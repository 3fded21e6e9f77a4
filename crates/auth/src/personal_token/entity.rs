//! A personal access token as stored.

use kernel::Id;
use sea_orm::entity::prelude::*;

use super::PersonalToken;
use crate::Person;

/// A personal access token as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "personal_token")]
pub struct Model {
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<PersonalToken>,
    /// SHA-256 of the token; unique.
    pub hash: Vec<u8>,
    /// Whose.
    pub person_id: Id<Person>,
    /// As its person calls it.
    pub name: String,
    /// Whether it may change what its person may change; otherwise it only reads.
    pub writes: bool,
    /// When it was made.
    pub created_at: DateTimeUtc,
    /// From when on it opens nothing.
    pub expires_at: DateTimeUtc,
    /// Its last use, to five minutes.
    pub last_used_at: Option<DateTimeUtc>,
    /// When its person took it back.
    pub revoked_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
