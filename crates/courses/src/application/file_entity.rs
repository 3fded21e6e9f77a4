//! A file that answers a question of an application, as stored.

use kernel::Id;
use sea_orm::entity::prelude::*;

use crate::{Application, ApplicationFile, Question};

/// A file that answers a question of an application, as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "application_file")]
pub struct Model {
    /// Which.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Id<ApplicationFile>,
    /// Of which application.
    pub application_id: Id<Application>,
    /// Which question it answers; another file takes its place.
    pub question_id: Id<Question>,
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
    /// When the server received it.
    pub received_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
