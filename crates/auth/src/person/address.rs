//! The address of an account, once it is proved.

use kernel::{Failure, Id, Moment, StorageError, Tx};
use sea_orm::{ActiveModelTrait as _, Set};

use super::add::taken;
use super::entity;
use crate::Person;

/// Notes that a link that was mailed to the address was used.
///
/// # Errors
/// Storage.
pub(crate) async fn verified(tx: &Tx, person: Id<Person>, moment: Moment) -> Result<(), StorageError> {
    let at = Set(Some(moment.utc()));
    let row = entity::ActiveModel { id: Set(person), email_verified_at: at, ..Default::default() };
    row.update(&**tx).await?;
    Ok(())
}

/// Gives an account another address that was proved. Links that wait for the old one end.
///
/// # Errors
/// A conflict where another account has it; storage.
pub(crate) async fn set_email(
    tx: &Tx,
    person: Id<Person>,
    email: String,
    moment: Moment,
) -> Result<(), Failure> {
    let row = entity::ActiveModel { id: Set(person), email: Set(email), ..Default::default() };
    row.update(&**tx).await.map_err(taken)?;
    Ok(verified(tx, person, moment).await?)
}
