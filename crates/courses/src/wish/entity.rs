//! A wish to be told, as stored.

use chrono::{DateTime, Utc};
use kernel::{Id, Lang};
use sea_orm::entity::prelude::*;

use crate::{Course, Wish};

/// A wish to be told, as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "cohort_wish")]
pub struct Model {
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<Wish>,
    /// Of which course.
    pub course_id: Id<Course>,
    /// Where to, as accounts hold it.
    pub email: String,
    /// Whose account, where it has one.
    pub person_id: Option<Id<auth::Person>>,
    /// The language in which it was asked.
    pub language: Lang,
    /// When.
    pub created_at: DateTimeUtc,
    /// When the address was proved.
    pub confirmed_at: Option<DateTimeUtc>,
    /// Until when it can be proved; none once it is.
    pub expires_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// Whether it holds: what waits to be proved is told of nothing.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.confirmed_at.is_some()
    }

    /// Whether it is still there at a moment.
    #[must_use]
    pub fn lives(&self, now: DateTime<Utc>) -> bool {
        self.expires_at.is_none_or(|end| now < end)
    }
}
