//! What a directory says of an association, as stored.

use sea_orm::entity::prelude::*;

/// What a directory says of an association, as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "directory_group")]
pub struct Model {
    /// The directory.
    #[sea_orm(primary_key, auto_increment = false)]
    pub directory_id: Uuid,
    /// The association.
    #[sea_orm(primary_key, auto_increment = false)]
    pub association_id: Uuid,
    /// The directory's own id of it.
    pub external_id: Option<String>,
    /// Whether the association was made by this directory.
    pub made: bool,
    /// When the directory last changed something.
    pub changed_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
