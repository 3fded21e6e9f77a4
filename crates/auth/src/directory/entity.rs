//! A directory as stored.

use sea_orm::entity::prelude::*;

/// A directory as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "directory")]
pub struct Model {
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// SHA-256 of its token; unique.
    pub hash: Vec<u8>,
    /// As admins call it.
    pub name: String,
    /// The association whose people it keeps, and those of the associations below it.
    pub association_id: Uuid,
    /// The admin who let it in.
    pub made_by: Uuid,
    /// When.
    pub created_at: DateTimeUtc,
    /// From when on its token opens nothing.
    pub expires_at: DateTimeUtc,
    /// Its last use, to five minutes.
    pub last_used_at: Option<DateTimeUtc>,
    /// When an admin ended it.
    pub revoked_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
