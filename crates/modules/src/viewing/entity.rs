//! Where someone stopped in a catalogue recording; never evidence.

use kernel::Id;
use sea_orm::entity::prelude::*;

use crate::Recording;

/// Where someone stopped in a catalogue recording; never evidence.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "viewing")]
pub struct Model {
    /// Who.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: Id<auth::Person>,
    /// In which recording.
    #[sea_orm(primary_key, auto_increment = false)]
    pub recording_id: Id<Recording>,
    /// Seconds.
    pub position: f64,
    /// Watched with others.
    pub in_group: bool,
    /// When.
    pub updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
