//! The settings of the site: one row.

use kernel::{Lang, Zone};
use sea_orm::entity::prelude::*;

/// The settings of the site: one row.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "site_setting")]
pub struct Model {
    /// Always 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i32,
    /// The site's name.
    pub name: String,
    /// Brand hue, 0 to 360.
    pub hue: i32,
    /// Where no other zone is known.
    pub zone: Zone,
    /// For readers of no language of ours.
    pub default_language: Lang,
    /// Languages on offer.
    pub languages: Json,
    /// Content hash of the logo.
    pub logo: Option<String>,
    /// E-mail for questions.
    pub contact: Option<String>,
    /// Raised with each change.
    pub version: i32,
    /// Admins and facilitators need a second factor.
    pub second_factor: bool,
    /// People may make their own accounts.
    pub registration: bool,
    /// After how many months the owner of a catalogue entry is told to look at it.
    pub stale_months: i32,
    /// When.
    pub updated_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
