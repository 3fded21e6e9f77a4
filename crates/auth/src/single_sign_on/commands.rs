//! Joining an account at a provider to one's own, and parting them.

use kernel::{Failure, Id, Moment, StorageError, Tx};
use sea_orm::{ActiveModelTrait as _, EntityTrait as _, Set, SqlErr};
use serde_json::json;

use super::{Claimed, JoinProvider, LeaveProvider, Provider, SignOnReason, entity, grants, queries};
use crate::event::{self, Notice};
use crate::{Permit, Person, audit, passkey, password};

/// Joins it, and gives what its groups are given.
///
/// # Errors
/// A conflict where it is joined to another account, or another account of the provider to this one; storage.
pub async fn join(
    tx: &Tx,
    permit: &Permit<JoinProvider>,
    provider: &Provider,
    moment: Moment,
) -> Result<(), Failure> {
    let (person, claimed) = permit.object();
    store(tx, *person, provider, claimed, moment).await?;
    grants::settle(tx, *person, provider, claimed, moment).await
}

/// Writes that the account is theirs, and tells them.
pub(super) async fn store(
    tx: &Tx,
    person: Id<Person>,
    provider: &Provider,
    claimed: &Claimed,
    moment: Moment,
) -> Result<(), Failure> {
    let row = entity::ActiveModel {
        issuer: Set(claimed.issuer.clone()),
        subject: Set(claimed.subject.clone()),
        person_id: Set(person),
        created_at: Set(moment.utc()),
        last_used_at: Set(None),
    };
    row.insert(&**tx).await.map_err(|error| match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(_)) => {
            Failure::conflict(SignOnReason::OtherAccount { provider: provider.name().to_owned() })
        }
        _ => error.into(),
    })?;
    log(tx, person, "provider_joined", provider.key(), moment).await?;
    let notice = Notice::ProviderJoined { name: provider.name().to_owned() };
    Ok(event::notify(tx, person, notice, moment).await?)
}

/// Parts it again, and takes back what its groups were given. The last way into an account stays.
///
/// # Errors
/// Denied for the last way in; storage.
pub async fn part(
    tx: &Tx,
    permit: &Permit<LeaveProvider>,
    provider: &Provider,
    moment: Moment,
) -> Result<(), Failure> {
    let account = permit.object();
    let person = account.person_id;
    let password = password::queries::set_at(&**tx, person).await?.is_some();
    let others = passkey::queries::any(&**tx, person).await? || queries::of(&**tx, person).await?.len() > 1;
    if !password && !others {
        return Err(Failure::denied(SignOnReason::ProviderOnlyWayIn {}));
    }
    entity::Entity::delete_by_id((account.issuer.clone(), account.subject.clone())).exec(&**tx).await?;
    grants::take_all(tx, person, provider, moment).await?;
    log(tx, person, "provider_parted", provider.key(), moment).await?;
    let notice = Notice::ProviderParted { name: provider.name().to_owned() };
    Ok(event::notify(tx, person, notice, moment).await?)
}

async fn log(
    tx: &Tx,
    person: Id<Person>,
    action: &'static str,
    provider: &str,
    moment: Moment,
) -> Result<(), StorageError> {
    let object = ("person", Some(person.uuid()));
    audit::record(tx, Some(person), action, object, json!({ "provider": provider }), moment).await
}
