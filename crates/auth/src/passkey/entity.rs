//! A passkey as stored.

use kernel::Id;
use sea_orm::entity::prelude::*;

use crate::Person;

/// A passkey as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "passkey")]
pub struct Model {
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose.
    pub person_id: Id<Person>,
    /// What the device calls it; unique.
    pub credential_id: Vec<u8>,
    /// What its person calls it.
    pub name: String,
    /// The public key with its counters, as the library writes it in JSON.
    pub credential: String,
    /// When it was added.
    pub created_at: DateTimeUtc,
    /// When someone last signed in with it.
    pub last_used_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
