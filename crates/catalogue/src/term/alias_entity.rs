//! The name of a term that went into another.

use sea_orm::entity::prelude::*;

/// The name of a term that went into another: links that hold it lead to the one that was kept.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "term_alias")]
pub struct Model {
    /// Of both.
    #[sea_orm(primary_key, auto_increment = false)]
    pub taxonomy: String,
    /// The name that was.
    #[sea_orm(primary_key, auto_increment = false)]
    pub slug: String,
    /// The one that was kept, never itself an alias.
    pub kept: String,
    /// When.
    pub merged_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
