//! An event that waits to be sent.

use sea_orm::entity::prelude::*;

/// An event that waits to be sent.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "outbox")]
pub struct Model {
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its stable name, such as `application_receipt`.
    pub kind: String,
    /// What is needed to word it, as JSON.
    pub payload: String,
    /// Whom it is for.
    pub person_id: Option<Uuid>,
    /// When it came about.
    pub created_at: DateTimeUtc,
    /// When it was sent.
    pub sent_at: Option<DateTimeUtc>,
    /// How often sending was tried.
    pub attempts: i32,
    /// What went wrong last.
    pub fault: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
