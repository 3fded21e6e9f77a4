//! A person as stored.

use kernel::{Id, Lang, Zone, words};
use sea_orm::entity::prelude::*;

use crate::Person;

words! {
    /// Whether a person may come in.
    pub enum State {
        /// May sign in.
        Active,
        /// Is refused at the next request.
        Suspended,
    }
}

/// A person as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "person")]
pub struct Model {
    /// Who.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<Person>,
    /// Address in lower case; unique.
    pub email: String,
    /// As it stands on the certificate.
    pub name: String,
    /// For calls by facilitators.
    pub phone: Option<String>,
    /// In which times are shown.
    pub zone: Option<Zone>,
    /// In which pages and mail are written.
    pub language: Option<Lang>,
    /// The one association they belong to.
    pub association_id: Option<Uuid>,
    /// What they do at work, in their words.
    pub job: Option<String>,
    /// Slug of the taxonomy.
    pub career_family: Option<String>,
    /// Whether they may come in.
    pub state: State,
    /// When the account was made.
    pub created_at: DateTimeUtc,
    /// Last request, to five minutes.
    pub last_seen_at: Option<DateTimeUtc>,
    /// When a link that was mailed to the address was used.
    pub email_verified_at: Option<DateTimeUtc>,
    /// When they had their data erased; what is left is nobody's.
    pub erased_at: Option<DateTimeUtc>,
    /// The account that this one went into, where it was made one with another of theirs.
    pub merged_into: Option<Id<Person>>,
}

impl Model {
    /// Whether it is an account still: neither erased nor gone into another.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.erased_at.is_none() && self.merged_into.is_none()
    }
}

impl ActiveModelBehavior for ActiveModel {}
