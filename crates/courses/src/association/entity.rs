//! An association as stored.

use kernel::{Id, Zone, words};
use sea_orm::entity::prelude::*;

use crate::Association;

words! {
    /// Level of an association.
    pub enum Level {
        /// The root.
        National,
        /// Below the root.
        State,
        /// Below a state.
        Local,
    }
}

/// An association as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "association")]
pub struct Model {
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<Association>,
    /// Stable name.
    pub slug: String,
    /// None for the national one.
    pub parent_id: Option<Id<Association>>,
    /// Where in the tree.
    pub level: Level,
    /// Its name.
    pub name: String,
    /// Of which state.
    pub state_name: Option<String>,
    /// Of most of its members.
    pub zone: Option<Zone>,
}

impl ActiveModelBehavior for ActiveModel {}
