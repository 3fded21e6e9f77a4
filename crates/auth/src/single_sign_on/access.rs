//! Who may join an account at a provider to theirs, and part them again: its person, freshly proved.

use kernel::{Id, Moment, StorageError, Tx};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::{Claimed, entity};
use crate::{Action, Actor, Person, Verdict, person};

/// Joining the account of which a provider speaks to one's own.
pub enum JoinProvider {}
/// Parting it again, by the provider's issuer.
pub enum LeaveProvider {}

impl Action for JoinProvider {
    type Key = Claimed;
    type Object = (Id<Person>, Claimed);
    const FRESH: bool = true;

    async fn load(
        tx: &Tx,
        _: &Actor,
        claimed: Claimed,
        _: Moment,
    ) -> Result<Option<Self::Object>, StorageError> {
        let email = claimed.verified_email.clone().unwrap_or_default();
        let found = person::queries::by_email(&**tx, &email).await?;
        Ok(found.map(|person| (person.id, claimed)))
    }

    /// The verified address there must be the address here.
    fn allow(actor: &Actor, (person, _): &Self::Object, _: Moment) -> Verdict {
        Verdict::visible(actor.is(*person))
    }
}

impl Action for LeaveProvider {
    type Key = String;
    type Object = entity::Model;
    const FRESH: bool = true;

    async fn load(
        tx: &Tx,
        actor: &Actor,
        issuer: String,
        _: Moment,
    ) -> Result<Option<entity::Model>, StorageError> {
        let Some(person) = actor.person() else { return Ok(None) };
        let theirs = entity::Entity::find().filter(entity::Column::PersonId.eq(person));
        Ok(theirs.filter(entity::Column::Issuer.eq(issuer)).one(&**tx).await?)
    }

    fn allow(actor: &Actor, account: &entity::Model, _: Moment) -> Verdict {
        Verdict::visible(actor.is(account.person_id))
    }
}
