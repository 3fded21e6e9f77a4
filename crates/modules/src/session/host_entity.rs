//! Who hosts a session.

use kernel::Id;
use sea_orm::entity::prelude::*;

use crate::Session;

/// Who hosts a session.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "session_host")]
pub struct Model {
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub session_id: Id<Session>,
    /// Who.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: Id<auth::Person>,
}

impl ActiveModelBehavior for ActiveModel {}
