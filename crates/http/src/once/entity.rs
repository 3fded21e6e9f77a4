//! What came of a creating request, by its key.

use kernel::Id;
use sea_orm::entity::prelude::*;

/// One creating request that was done.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "idempotency")]
pub struct Model {
    /// Who sent it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: Id<auth::Person>,
    /// The key they sent with it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: String,
    /// Method and pattern of the route.
    pub route: String,
    /// SHA-256 of the body.
    pub body_hash: Vec<u8>,
    /// The status it was answered with.
    pub status: i32,
    /// The path of what was made.
    pub location: String,
    /// When, in UTC.
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
