//! An association as stored.

use kernel::{Id, Zone, fold, words};
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

impl Level {
    /// Every level, the highest first.
    pub const ALL: [Self; 3] = [Self::National, Self::State, Self::Local];

    /// The level of what it hangs below; none for the root.
    #[must_use]
    pub const fn above(self) -> Option<Self> {
        match self {
            Self::National => None,
            Self::State => Some(Self::National),
            Self::Local => Some(Self::State),
        }
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
    /// What people find it by: see [`found_by`]. Written with the name and the state.
    pub found_by: String,
}

/// Name and state without case and accents: the name with its spaces, then the words of the state, each behind a bar.
#[must_use]
pub fn found_by(name: &str, state: Option<&str>) -> String {
    let state = fold(state.unwrap_or_default());
    let words = state.split_whitespace().map(|word| format!("|{word}"));
    std::iter::once(fold(name).replace('|', " ")).chain(words).collect()
}

impl ActiveModelBehavior for ActiveModel {}
