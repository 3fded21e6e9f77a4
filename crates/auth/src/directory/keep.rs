//! Storing what a directory says of a person.

use kernel::{Failure, Id, Moment, StorageError, Tx};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, QueryFilter as _, Set, SqlErr};

use super::{Directory, DirectoryReason, Said, person_entity};
use crate::Person;

/// What a directory did with an account.
#[derive(Clone, Copy)]
pub(super) struct Standing {
    /// Whether it made it.
    pub(super) made: bool,
    /// Whether it keeps its person out.
    pub(super) shut: bool,
}

/// Stores what the directory says, with removal taken back.
pub(super) async fn keep(
    tx: &Tx,
    (directory, person): (&Directory, Id<Person>),
    said: &Said,
    Standing { made, shut }: Standing,
    moment: Moment,
) -> Result<(), Failure> {
    let row = person_entity::ActiveModel {
        directory_id: Set(directory.id()),
        person_id: Set(person),
        user_name: Set(said.user_name.clone()),
        user_key: Set(said.key()),
        external_id: Set(said.external_id.clone()),
        display_name: Set(said.display_name.clone()),
        given_name: Set(said.given_name.clone()),
        family_name: Set(said.family_name.clone()),
        made: Set(made),
        shut: Set(shut),
        changed_at: Set(moment.utc()),
        removed_at: Set(None),
    };
    let there = person_entity::Entity::find_by_id((directory.id(), person)).one(&**tx).await?.is_some();
    let done = if there { row.update(&**tx).await } else { row.insert(&**tx).await };
    done.map(drop).map_err(|error| match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(_)) => Failure::conflict(DirectoryReason::UserNameTaken {}),
        _ => error.into(),
    })
}

/// Notes a removal. Another may have the user name from now on.
pub(super) async fn forget_name(
    tx: &Tx,
    directory: &Directory,
    id: Id<Person>,
    moment: Moment,
) -> Result<(), Failure> {
    let row = person_entity::ActiveModel {
        directory_id: Set(directory.id()),
        person_id: Set(id),
        user_key: Set(id.to_string()),
        removed_at: Set(Some(moment.utc())),
        ..Default::default()
    };
    row.update(&**tx).await?;
    Ok(())
}

/// Notes that whether someone may come in is no directory's word: somebody else said it.
///
/// # Errors
/// Storage.
pub(crate) async fn not_its_word(tx: &Tx, person: Id<Person>) -> Result<(), StorageError> {
    use person_entity::Column as D;
    let rows = person_entity::Entity::update_many().filter(D::PersonId.eq(person)).filter(D::Shut.eq(true));
    rows.col_expr(D::Shut, Expr::value(false)).exec(&**tx).await?;
    Ok(())
}
