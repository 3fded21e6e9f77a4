//! A file that was handed in, as stored.

use kernel::Id;
use sea_orm::entity::prelude::*;

use crate::WorkFile;

/// A file that was handed in, as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "work_file")]
pub struct Model {
    /// Its cohort.
    #[sea_orm(primary_key, auto_increment = false)]
    pub cohort_id: Id<courses::Cohort>,
    /// Made by the client.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<WorkFile>,
    /// Whose.
    pub enrolment_id: Id<courses::Enrolment>,
    /// For which activity.
    pub activity_id: Id<modules::Activity>,
    /// Its name where it came from: shown, never a path.
    pub name: String,
    /// Media type, found in the bytes.
    pub content_type: String,
    /// Size.
    pub bytes: i64,
    /// Hash of the content, in hexadecimal.
    pub sha256: String,
    /// Key in the storage, made by chance.
    pub path: String,
    /// What was written beside it.
    pub remark: String,
    /// When the server received it.
    pub received_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
