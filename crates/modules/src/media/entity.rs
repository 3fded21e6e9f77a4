//! A stored file that is played or downloaded.

use kernel::Id;
use sea_orm::entity::prelude::*;

use crate::Media;

/// A stored file that is played or downloaded.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "media")]
pub struct Model {
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<Media>,
    /// Stable name.
    pub slug: String,
    /// Media type.
    pub content_type: String,
    /// Size, told before it is opened.
    pub bytes: i64,
    /// Hash of the content, in hexadecimal.
    pub sha256: String,
    /// Key in the storage.
    pub path: String,
    /// Length of a film or sound.
    pub seconds: Option<f64>,
    /// Caption tracks by language.
    pub captions: Json,
    /// When.
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
