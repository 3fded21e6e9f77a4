//! The server's half of a ceremony with a passkey that is under way.

use sea_orm::entity::prelude::*;

/// The server's half of a ceremony with a passkey that is under way.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "ceremony")]
pub struct Model {
    /// SHA-256 of what the browser brings back.
    #[sea_orm(primary_key, auto_increment = false)]
    pub hash: Vec<u8>,
    /// Concealed with the site's key.
    pub state: String,
    /// Checked at use.
    pub expires_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
