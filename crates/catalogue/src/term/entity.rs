//! A term of a taxonomy.

use kernel::Localized;
use sea_orm::entity::prelude::*;

/// A term of a taxonomy.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "term")]
pub struct Model {
    /// topic, audience, career_family, grade, format or language.
    #[sea_orm(primary_key, auto_increment = false)]
    pub taxonomy: String,
    /// Never changes.
    #[sea_orm(primary_key, auto_increment = false)]
    pub slug: String,
    /// May change.
    pub label: Localized,
    /// Order.
    pub position: i32,
    /// Kept on the entries that carry it; not given to new ones.
    pub retired: bool,
    /// When it last changed, where it did after it was made.
    pub changed_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
