//! A term that an entry carries.

use kernel::Id;
use sea_orm::entity::prelude::*;

use crate::Entry;

/// A term that an entry carries.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "entry_term")]
pub struct Model {
    /// Which entry.
    #[sea_orm(primary_key, auto_increment = false)]
    pub entry_id: Id<Entry>,
    /// Which taxonomy.
    #[sea_orm(primary_key, auto_increment = false)]
    pub taxonomy: String,
    /// Which term.
    #[sea_orm(primary_key, auto_increment = false)]
    pub slug: String,
    /// Order as written.
    pub position: i32,
}

impl ActiveModelBehavior for ActiveModel {}
