//! How an empty site gets its first admin.

use chrono::TimeDelta;
use kernel::{Failure, Id, Moment, Secret, StorageError, Tx};

use super::{Kind, LinkReason, make, take};
use crate::grant::{self, Giving};
use crate::password::{self, Hashed};
use crate::person::{self, NewPerson};
use crate::{Held, Person, Role, Scope};

/// How long the first admin has.
const LIFE: TimeDelta = TimeDelta::hours(24);

/// A link that makes the first admin, while there is none; the link before it ends.
///
/// # Errors
/// Storage.
pub async fn offer_first_admin(tx: &Tx, moment: Moment) -> Result<Option<Secret>, StorageError> {
    if !grant::queries::active_admins(&**tx).await?.is_empty() {
        return Ok(None);
    }
    make(tx, Kind::FirstAdmin, None, LIFE, moment).await.map(Some)
}

/// Makes the first admin with a password that was judged and hashed.
///
/// # Errors
/// Denied where the link does nothing any more or there is an admin by now, invalid fields, or storage.
pub async fn redeem_first_admin(
    tx: &Tx,
    secret: &Secret,
    new: NewPerson,
    password: Hashed,
    moment: Moment,
) -> Result<Id<Person>, Failure> {
    take(tx, Kind::FirstAdmin, secret, moment).await?;
    if !grant::queries::active_admins(&**tx).await?.is_empty() {
        return Err(Failure::denied(LinkReason::NotValid {}));
    }
    let person = person::create(tx, None, new, moment).await?;
    password::set(tx, person, password, moment).await?;
    let giving = Giving { to: person, held: Held::always(Role::Admin, Scope::Site) };
    grant::give_within(tx, Some(person), &giving, moment).await?;
    Ok(person)
}
