//! How a required webinar was completed, on a certificate.

use kernel::Id;
use sea_orm::entity::prelude::*;

use crate::Certificate;

/// How a required webinar was completed, on a certificate.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "certificate_webinar")]
pub struct Model {
    /// On which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub certificate_id: Id<Certificate>,
    /// Which webinar activity.
    #[sea_orm(primary_key, auto_increment = false)]
    pub activity_id: Id<modules::Activity>,
    /// live, make_up or excused.
    pub how: String,
}

impl ActiveModelBehavior for ActiveModel {}
