//! The words of an entry as stored, in both languages.

use kernel::Id;
use sea_orm::entity::prelude::*;

use crate::Entry;

/// The words of an entry as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "entry_words")]
pub struct Model {
    /// Which entry.
    #[sea_orm(primary_key, auto_increment = false)]
    pub entry_id: Id<Entry>,
    /// The number by which the index names it.
    pub place: i64,
    /// The form of the words, see [`super::words::FORM`].
    pub form: i32,
    /// Of its title.
    pub title: String,
    /// Of the terms that it carries.
    pub topics: String,
    /// Of what one can do afterward.
    pub outcomes: String,
    /// Of everything else.
    pub body: String,
}

impl ActiveModelBehavior for ActiveModel {}
