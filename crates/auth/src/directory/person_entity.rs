//! What a directory says of a person, as stored.

use kernel::Id;
use sea_orm::entity::prelude::*;

use crate::Person;

/// What a directory says of a person, as stored.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "directory_person")]
pub struct Model {
    /// The directory.
    #[sea_orm(primary_key, auto_increment = false)]
    pub directory_id: Uuid,
    /// The person.
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: Id<Person>,
    /// What the directory calls them.
    pub user_name: String,
    /// The same folded for comparing; unique in the directory.
    pub user_key: String,
    /// The directory's own id of them.
    pub external_id: Option<String>,
    /// Their name as it is shown, where the directory says one.
    pub display_name: Option<String>,
    /// First names, where the directory says them.
    pub given_name: Option<String>,
    /// Family names, where the directory says them.
    pub family_name: Option<String>,
    /// Whether the account was made by this directory.
    pub made: bool,
    /// Whether it is this directory that keeps them out. Whom an admin suspended it does not let in.
    pub shut: bool,
    /// When the directory last changed something.
    pub changed_at: DateTimeUtc,
    /// When the directory removed them: for it they do not exist since then.
    pub removed_at: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
