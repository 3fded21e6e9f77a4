//! The hash of a password.

use kernel::Id;
use sea_orm::entity::prelude::*;

use crate::Person;

/// The hash of a password.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "password")]
pub struct Model {
    /// Whose.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: Id<Person>,
    /// The argon2id hash as a PHC string.
    pub phc: String,
    /// When it was set.
    pub changed_at: DateTimeUtc,
    /// Too short to be the only factor.
    pub short: bool,
}

impl ActiveModelBehavior for ActiveModel {}
