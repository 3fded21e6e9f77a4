//! A row of the audit log.

use kernel::Id;
use sea_orm::entity::prelude::*;

use crate::Person;

/// A row of the audit log.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "audit")]
pub struct Model {
    /// Sorts by time.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// When.
    pub at: DateTimeUtc,
    /// Who; none for the shell.
    pub actor_id: Option<Id<Person>>,
    /// What was done.
    pub action: String,
    /// To what kind of thing.
    pub object_kind: String,
    /// To which.
    pub object_id: Option<Uuid>,
    /// JSON without content or names.
    pub detail: String,
}

impl ActiveModelBehavior for ActiveModel {}
