//! One refresh token as stored.

use kernel::Id;
use sea_orm::entity::prelude::*;

use crate::Person;

/// One refresh token as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "refresh_token")]
pub struct Model {
    /// SHA-256 of the token.
    #[sea_orm(primary_key, auto_increment = false)]
    pub hash: Vec<u8>,
    /// All tokens that came from one sign-in.
    pub family: Uuid,
    /// Whose.
    pub person_id: Id<Person>,
    /// When.
    pub created_at: DateTimeUtc,
    /// 30 days after its making.
    pub expires_at: DateTimeUtc,
    /// 90 days after the first of its family.
    pub family_expires_at: DateTimeUtc,
    /// When it was exchanged.
    pub used_at: Option<DateTimeUtc>,
    /// Whether what replaced it was used: then another use is theft.
    pub successor_used: bool,
    /// When the family was ended.
    pub revoked_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
