//! Grants that a provider of single sign-on gives for a group, and takes back.

use kernel::{Failure, Id, Moment, Tx};
use sea_orm::{ActiveModelTrait as _, EntityTrait as _, Set};

use super::commands::{log, row};
use super::{Giving, entity};
use crate::{Grant, Held, Person};

/// A grant that a provider gave.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Provided {
    /// Which.
    pub(crate) id: Id<Grant>,
    /// Whose.
    pub(crate) person: Id<Person>,
}

/// Gives a grant as this provider, which the operator's settings allow.
pub(crate) async fn give_provided(
    tx: &Tx,
    issuer: &str,
    giving: &Giving,
    moment: Moment,
) -> Result<(), Failure> {
    giving.check().map_err(Failure::denied)?;
    let id = tx.entropy().id(moment);
    let row = row(id, None, giving, moment);
    let row = entity::ActiveModel { given_by_provider: Set(Some(issuer.to_owned())), ..row };
    row.insert(&**tx).await?;
    log(tx, None, "grant_given", id, giving.to, &giving.held, moment).await
}

/// Takes one back.
pub(crate) async fn take_provided(
    tx: &Tx,
    grant: &Provided,
    held: &Held,
    moment: Moment,
) -> Result<(), Failure> {
    entity::Entity::delete_by_id(grant.id).exec(&**tx).await?;
    log(tx, None, "grant_taken", grant.id, grant.person, held, moment).await
}
