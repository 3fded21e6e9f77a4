//! A grant as stored.

use kernel::Id;
use sea_orm::entity::prelude::*;

use crate::{Grant, Person};

/// A grant as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "grant_row")]
pub struct Model {
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<Grant>,
    /// To whom.
    pub person_id: Id<Person>,
    /// Role by name.
    pub role: String,
    /// Kind of scope by name.
    pub scope_kind: String,
    /// Which one; none for the site.
    pub scope_id: Option<Uuid>,
    /// Substitutes have dates.
    pub starts_at: Option<DateTimeUtc>,
    /// Substitutes have dates.
    pub ends_at: Option<DateTimeUtc>,
    /// Who gave it.
    pub given_by: Option<Id<Person>>,
    /// When.
    pub given_at: DateTimeUtc,
    /// The provider of single sign-on that gave it for a group, by its issuer; it takes it back, too.
    pub given_by_provider: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
