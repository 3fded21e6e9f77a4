//! A signed head of the audit chain.

use sea_orm::entity::prelude::*;

/// How far the chain had come at an instant, signed.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_head")]
pub struct Model {
    /// The last row's place.
    #[sea_orm(primary_key, auto_increment = false)]
    pub position: i64,
    /// The chain's hash there.
    pub link: Vec<u8>,
    /// When it was signed.
    pub at: DateTimeUtc,
    /// The signed statement, a JWS in its compact form.
    pub token: String,
}

impl ActiveModelBehavior for ActiveModel {}
