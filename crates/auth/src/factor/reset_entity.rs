//! A second factor that shall be taken away after a day's notice.

use kernel::Id;
use sea_orm::entity::prelude::*;

use crate::Person;

/// A second factor that shall be taken away after a day's notice.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "factor_reset")]
pub struct Model {
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose.
    pub person_id: Id<Person>,
    /// The admin who asked for it.
    pub asked_by: Id<Person>,
    /// When.
    pub asked_at: DateTimeUtc,
    /// From when it counts.
    pub due_at: DateTimeUtc,
    /// When its person stopped it.
    pub stopped_at: Option<DateTimeUtc>,
    /// When it was done.
    pub done_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
