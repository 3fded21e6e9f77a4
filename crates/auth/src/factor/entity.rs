//! What the codes of a person's app are computed from.

use kernel::Id;
use sea_orm::entity::prelude::*;

use crate::Person;

/// What the codes of a person's app are computed from.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "totp")]
pub struct Model {
    /// Whose.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: Id<Person>,
    /// The secret, concealed with the site's key.
    pub secret: String,
    /// The step of 30 seconds of the last code that was taken; none before or at it counts again.
    pub last_step: i64,
    /// When it was confirmed.
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
