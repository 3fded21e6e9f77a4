//! One sign-in as stored.

use kernel::Id;
use sea_orm::entity::prelude::*;

use crate::Person;

/// One sign-in as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "sign_in")]
pub struct Model {
    /// SHA-256 of the opaque id in the cookie.
    #[sea_orm(primary_key, auto_increment = false)]
    pub hash: Vec<u8>,
    /// Whose.
    pub person_id: Id<Person>,
    /// When.
    pub created_at: DateTimeUtc,
    /// Last use, to five minutes.
    pub last_seen_at: DateTimeUtc,
    /// Ends after this long without use.
    pub idle_seconds: i32,
    /// Ends at the latest.
    pub ends_at: DateTimeUtc,
    /// Until when the proof counts as fresh.
    pub fresh_until: DateTimeUtc,
    /// False at a shared computer.
    pub own_device: bool,
    /// As the browser names itself.
    pub browser: Option<String>,
    /// The browser, by the SHA-256 of its secret.
    pub browser_hash: Option<Vec<u8>>,
    /// The second factor is still to come: it reaches only the pages that finish it.
    pub half: bool,
    /// As whom the site is looked at.
    pub views_person: Option<Id<Person>>,
    /// In which cohort.
    pub views_cohort: Option<Uuid>,
    /// Until when.
    pub views_until: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
