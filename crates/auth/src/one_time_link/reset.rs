//! A new password for someone who forgot theirs.

use chrono::TimeDelta;
use kernel::{Failure, Id, Moment, Secret, StorageError, Tx};

use super::{Kind, LinkReason, make, take};
use crate::password::{self, Hashed};
use crate::{Person, person, sign_in};

/// How long a link for a new password works.
pub const RESET_LIFE: TimeDelta = TimeDelta::hours(1);

/// A link for the account with this address, to be mailed there and shown nowhere else. The page answers alike
/// whether there is one or not; a suspended person gets none.
///
/// # Errors
/// Storage.
pub async fn offer_reset(
    tx: &Tx,
    email: &str,
    moment: Moment,
) -> Result<Option<(Id<Person>, Secret)>, StorageError> {
    let found = person::queries::by_email(&**tx, email).await?;
    let Some(person) = found.filter(|p| p.state == person::entity::State::Active) else { return Ok(None) };
    let secret = make(tx, Kind::Reset, Some(person.id), RESET_LIFE, moment).await?;
    Ok(Some((person.id, secret)))
}

/// Sets the new password. Every sign-in and token of the person ends.
///
/// # Errors
/// Denied where the link does nothing any more, or storage.
pub async fn redeem_reset(
    tx: &Tx,
    secret: &Secret,
    password: Hashed,
    moment: Moment,
) -> Result<Id<Person>, Failure> {
    let person = take(tx, Kind::Reset, secret, moment).await?;
    let person = person.ok_or_else(|| Failure::denied(LinkReason::NotValid {}))?;
    password::set(tx, person, password, moment).await?;
    sign_in::end_all(tx, person, None).await?;
    Ok(person)
}
