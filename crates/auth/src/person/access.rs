//! Who may change what about people.

use kernel::{Denied, Id, Moment, StorageError, Tx};

use super::{PersonReason, entity, queries};
use crate::{Action, ActionOn, Actor, Person, Site, Verdict, grant};

/// Making an account for someone: admins.
pub enum AddPerson {}
/// Changing a profile: the person themselves, and admins.
pub enum EditProfile {}
/// Keeping a person out, or letting them in again: admins, never themselves, never the last of them.
pub enum SuspendPerson {}

/// Correcting someone's name at the help desk: admins, freshly proved.
pub enum CorrectName {}

impl Action for CorrectName {
    type Key = Id<Person>;
    type Object = Id<Person>;
    const FRESH: bool = true;

    async fn load(
        tx: &Tx,
        _: &Actor,
        key: Id<Person>,
        _: Moment,
    ) -> Result<Option<Id<Person>>, StorageError> {
        Ok(queries::find(&**tx, key).await?.map(|person| person.id))
    }

    fn allow(actor: &Actor, _: &Id<Person>, _: Moment) -> Verdict {
        Verdict::visible(actor.is_admin())
    }
}

/// What the rules need to know of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonFacts {
    /// Who.
    pub id: Id<Person>,
    /// Whether they are an admin and the only active one.
    pub last_admin: bool,
}

impl ActionOn for AddPerson {
    type On = Site;

    fn allow(actor: &Actor, (): &(), _: Moment) -> Verdict {
        Verdict::visible(actor.is_admin())
    }
}

impl Action for EditProfile {
    type Key = Id<Person>;
    type Object = Id<Person>;

    async fn load(
        tx: &Tx,
        _: &Actor,
        key: Id<Person>,
        _: Moment,
    ) -> Result<Option<Id<Person>>, StorageError> {
        let found = queries::find(&**tx, key).await?.filter(entity::Model::is_open);
        Ok(found.map(|person| person.id))
    }

    fn allow(actor: &Actor, person: &Id<Person>, _: Moment) -> Verdict {
        Verdict::visible(actor.is(*person) || actor.is_admin())
    }
}

impl Action for SuspendPerson {
    type Key = Id<Person>;
    type Object = PersonFacts;
    const FRESH: bool = true;

    async fn load(
        tx: &Tx,
        _: &Actor,
        key: Id<Person>,
        _: Moment,
    ) -> Result<Option<PersonFacts>, StorageError> {
        let found = queries::find(&**tx, key).await?.filter(entity::Model::is_open);
        let Some(person) = found else { return Ok(None) };
        let admins = grant::queries::active_admins(&**tx).await?;
        Ok(Some(PersonFacts { id: person.id, last_admin: admins == [person.id] }))
    }

    fn allow(actor: &Actor, person: &PersonFacts, _: Moment) -> Verdict {
        if !actor.is_admin() {
            return Verdict::Hidden;
        }
        match suspendable(person, actor.is(person.id)) {
            Ok(()) => Verdict::Allowed,
            Err(reason) => Verdict::Denied(Denied::from(reason)),
        }
    }
}

/// The rule itself, which the shell keeps too.
pub(super) fn suspendable(person: &PersonFacts, oneself: bool) -> Result<(), PersonReason> {
    if person.last_admin {
        return Err(PersonReason::LastAdmin {});
    }
    if oneself { Err(PersonReason::NotOneself {}) } else { Ok(()) }
}
