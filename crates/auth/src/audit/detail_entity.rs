//! What a row of the audit log says beyond who, what and when.

use sea_orm::entity::prelude::*;

/// The detail of a row, which goes when the person it is about is erased.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_detail")]
pub struct Model {
    /// Which row.
    #[sea_orm(primary_key, auto_increment = false)]
    pub audit_id: Uuid,
    /// Without it nobody finds a short detail from its hash by trying.
    pub salt: Vec<u8>,
    /// JSON without content or names.
    pub detail: String,
}

impl ActiveModelBehavior for ActiveModel {}
