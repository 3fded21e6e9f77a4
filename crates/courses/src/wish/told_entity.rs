//! That somebody was told of a cohort: once, however often the job runs.

use kernel::Id;
use sea_orm::entity::prelude::*;

use crate::{Cohort, Wish};

/// That somebody was told of a cohort.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "cohort_wish_told")]
pub struct Model {
    /// Whose wish.
    #[sea_orm(primary_key, auto_increment = false)]
    pub wish_id: Id<Wish>,
    /// Of which cohort.
    #[sea_orm(primary_key, auto_increment = false)]
    pub cohort_id: Id<Cohort>,
    /// When.
    pub at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
