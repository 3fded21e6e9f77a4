//! The public part of a signing key.

use sea_orm::entity::prelude::*;

/// The public part of a signing key.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "signing_key")]
pub struct Model {
    /// Thumbprint of the key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub kid: String,
    /// PEM.
    pub public_key: String,
    /// When it was made.
    pub created_at: DateTimeUtc,
    /// Until when it is accepted.
    pub retires_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
