//! An account at a provider that someone joined to theirs, as stored.

use kernel::Id;
use sea_orm::entity::prelude::*;

use crate::Person;

/// An account at a provider that someone joined to theirs, as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "provider_account")]
pub struct Model {
    /// The provider, by the address that it signs with.
    #[sea_orm(primary_key, auto_increment = false)]
    pub issuer: String,
    /// Who they are there; never given to anyone else.
    #[sea_orm(primary_key, auto_increment = false)]
    pub subject: String,
    /// Who they are here.
    pub person_id: Id<Person>,
    /// When it was joined.
    pub created_at: DateTimeUtc,
    /// When someone last signed in with it.
    pub last_used_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
