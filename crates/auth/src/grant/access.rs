//! Who may give and take grants.

use kernel::{Denied, Id, Moment, StorageError, Tx};
use sea_orm::EntityTrait as _;

use super::{Columns, entity, queries};
use crate::{Action, ActionOn, Actor, Grant, Held, Person, Role, Site, Verdict};

kernel::reasons! {
    /// Why a grant is not given or taken.
    pub enum GrantReason {
        /// The site would be left without an admin.
        LastAdmin = "last_admin" {},
        /// This role is not held on this kind of scope.
        RoleDoesNotFit = "role_does_not_fit" {},
        /// The last day comes before the first.
        DatesReversed = "grant_dates_reversed" {},
        /// An admin's grant has no dates.
        AdminHasNoDates = "admin_has_no_dates" {},
        /// They hold it already.
        HeldAlready = "grant_held_already" {},
    }
}

/// Giving a role on a scope: admins, freshly proved.
pub enum GiveGrant {}
/// Taking one back: admins, freshly proved; never the last admin's.
pub enum TakeGrant {}

/// What the rule needs to know of a grant that shall be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakeGrantFacts {
    /// Which.
    pub id: Id<Grant>,
    /// Whose.
    pub person: Id<Person>,
    /// What it lets them be, and where.
    pub held: Held,
    /// The active admins of the site.
    pub admins: Vec<Id<Person>>,
}

impl ActionOn for GiveGrant {
    type On = Site;
    const FRESH: bool = true;

    fn allow(actor: &Actor, (): &(), _: Moment) -> Verdict {
        Verdict::visible(actor.is_admin())
    }
}

impl Action for TakeGrant {
    type Key = Id<Grant>;
    type Object = TakeGrantFacts;
    const FRESH: bool = true;

    async fn load(
        tx: &Tx,
        _: &Actor,
        key: Id<Grant>,
        _: Moment,
    ) -> Result<Option<TakeGrantFacts>, StorageError> {
        TakeGrantFacts::load(tx, key).await
    }

    fn allow(actor: &Actor, grant: &TakeGrantFacts, _: Moment) -> Verdict {
        if !actor.is_admin() {
            return Verdict::Hidden;
        }
        match takeable(grant) {
            Ok(()) => Verdict::Allowed,
            Err(reason) => Verdict::Denied(Denied::from(reason)),
        }
    }
}

impl TakeGrantFacts {
    pub(super) async fn load(tx: &Tx, key: Id<Grant>) -> Result<Option<Self>, StorageError> {
        let Some(row) = entity::Entity::find_by_id(key).one(&**tx).await? else { return Ok(None) };
        let (id, person) = (row.id, row.person_id);
        let held = Columns::from(row).try_into()?;
        Ok(Some(Self { id, person, held, admins: queries::active_admins(&**tx).await? }))
    }
}

/// A site keeps at least one admin who can come in.
pub(super) fn takeable(grant: &TakeGrantFacts) -> Result<(), GrantReason> {
    let last = grant.held.role == Role::Admin && grant.admins == [grant.person];
    if last { Err(GrantReason::LastAdmin {}) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::Scope;

    fn facts(role: Role, scope: Scope, admins: &[u128]) -> TakeGrantFacts {
        TakeGrantFacts {
            id: Id::from_uuid(Uuid::from_u128(9)),
            person: Id::from_uuid(Uuid::from_u128(1)),
            held: Held::always(role, scope),
            admins: admins.iter().map(|n| Id::from_uuid(Uuid::from_u128(*n))).collect(),
        }
    }

    #[test]
    fn the_last_admin_stays() {
        assert_eq!(takeable(&facts(Role::Admin, Scope::Site, &[1])), Err(GrantReason::LastAdmin {}));
        assert_eq!(takeable(&facts(Role::Admin, Scope::Site, &[1, 2])), Ok(()));
    }

    #[test]
    fn the_last_admin_may_stop_facilitating() {
        let cohort = Scope::Cohort(Uuid::from_u128(7));
        assert_eq!(takeable(&facts(Role::Facilitator, cohort, &[1])), Ok(()));
    }

    #[test]
    fn a_suspended_admin_may_lose_the_grant() {
        assert_eq!(takeable(&facts(Role::Admin, Scope::Site, &[2])), Ok(()));
    }
}
