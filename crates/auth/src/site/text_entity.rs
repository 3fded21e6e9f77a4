//! A text of the site that admins edit.

use kernel::Localized;
use sea_orm::entity::prelude::*;

/// A text of the site that admins edit.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "site_text")]
pub struct Model {
    /// help, privacy, accessibility or about.
    #[sea_orm(primary_key, auto_increment = false)]
    pub slug: String,
    /// Markdown.
    pub body: Localized,
    /// When.
    pub updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
