//! A row of the audit log.

use kernel::Id;
use sea_orm::entity::prelude::*;

use crate::Person;

/// A row of the audit log. What it tells never changes; the sealer gives it its place in the chain once.
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
    /// SHA-256 of salt and detail; none in rows older than the chain until they are sealed.
    pub detail_hash: Option<Vec<u8>>,
    /// Its place in the chain, from 1; none until it is sealed.
    pub position: Option<i64>,
    /// The chain's hash up to and with this row.
    pub link: Option<Vec<u8>>,
}

impl ActiveModelBehavior for ActiveModel {}
