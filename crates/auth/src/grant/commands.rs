//! Giving and taking grants.

use kernel::{Failure, Id, Moment, Tx};
use sea_orm::{ActiveModelTrait as _, EntityTrait as _, Set};
use serde_json::json;

use super::access::takeable;
use super::{GiveGrant, GrantReason, TakeGrant, TakeGrantFacts, entity, queries};
use crate::{Grant, Held, Permit, Person, Role, audit, person, sign_in};

/// A grant that shall be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Giving {
    /// To whom.
    pub to: Id<Person>,
    /// The role, the scope and, for substitutes, the dates.
    pub held: Held,
}

impl Giving {
    /// Whether it makes sense; what is held already is asked of the database.
    ///
    /// # Errors
    /// The reason against it.
    pub fn check(&self) -> Result<(), GrantReason> {
        let held = &self.held;
        if !held.role.fits(held.scope) {
            return Err(GrantReason::RoleDoesNotFit {});
        }
        if held.role == Role::Admin && !held.is_open() {
            return Err(GrantReason::AdminHasNoDates {});
        }
        match (held.from, held.until) {
            (Some(from), Some(until)) if until <= from => Err(GrantReason::DatesReversed {}),
            _ => Ok(()),
        }
    }
}

/// Gives a grant.
///
/// # Errors
/// As [`give_within`].
pub async fn give(
    tx: &Tx,
    permit: &Permit<GiveGrant>,
    giving: &Giving,
    moment: Moment,
) -> Result<Id<Grant>, Failure> {
    give_within(tx, Some(permit.by()), giving, moment).await
}

/// Gives a grant where another rule already said that it may be given: a new cohort's facilitator, the first admin,
/// the shell (`by` is then nobody).
///
/// # Errors
/// Denied where it makes no sense, a conflict where it is held already, not found for no such person, or storage.
pub async fn give_within(
    tx: &Tx,
    by: Option<Id<Person>>,
    giving: &Giving,
    moment: Moment,
) -> Result<Id<Grant>, Failure> {
    giving.check().map_err(Failure::denied)?;
    let found = person::queries::find(&**tx, giving.to).await?;
    found.filter(|person| person.erased_at.is_none()).ok_or(Failure::NotFound)?;
    if queries::held_by(&**tx, giving.to).await?.contains(&giving.held) {
        return Err(Failure::conflict(GrantReason::HeldAlready {}));
    }
    let id = tx.entropy().id(moment);
    row(id, by, giving, moment).insert(&**tx).await?;
    log(tx, by, "grant_given", id, giving.to, &giving.held, moment).await?;
    begin_anew(tx, by, giving.to).await?;
    Ok(id)
}

pub(super) fn row(
    id: Id<Grant>,
    by: Option<Id<Person>>,
    giving: &Giving,
    moment: Moment,
) -> entity::ActiveModel {
    let held = &giving.held;
    entity::ActiveModel {
        id: Set(id),
        person_id: Set(giving.to),
        role: Set(held.role.word().to_owned()),
        scope_kind: Set(held.scope.word().to_owned()),
        scope_id: Set(held.scope.id()),
        starts_at: Set(held.from),
        ends_at: Set(held.until),
        given_by: Set(by),
        given_at: Set(moment.utc()),
        given_by_provider: Set(None),
    }
}

/// Takes a grant back; it counts no more at the next request.
///
/// # Errors
/// Storage.
pub async fn take(tx: &Tx, permit: &Permit<TakeGrant>, moment: Moment) -> Result<(), Failure> {
    take_within(tx, Some(permit.by()), permit.object(), moment).await
}

/// Takes a grant back from the shell, under the same rule.
///
/// # Errors
/// Not found, denied for the last admin, or storage.
pub async fn take_from_shell(tx: &Tx, grant: Id<Grant>, moment: Moment) -> Result<(), Failure> {
    let facts = TakeGrantFacts::load(tx, grant).await?.ok_or(Failure::NotFound)?;
    takeable(&facts).map_err(Failure::denied)?;
    take_within(tx, None, &facts, moment).await
}

async fn take_within(
    tx: &Tx,
    by: Option<Id<Person>>,
    grant: &TakeGrantFacts,
    moment: Moment,
) -> Result<(), Failure> {
    entity::Entity::delete_by_id(grant.id).exec(&**tx).await?;
    log(tx, by, "grant_taken", grant.id, grant.person, &grant.held, moment).await?;
    begin_anew(tx, by, grant.person).await
}

/// Whoever may do more or less than before comes in anew, with a new id and the times of the new role. Who changed
/// their own grants has just proved who they are.
pub(super) async fn begin_anew(tx: &Tx, by: Option<Id<Person>>, person: Id<Person>) -> Result<(), Failure> {
    if by != Some(person) {
        sign_in::end_all(tx, person, None).await?;
    }
    Ok(())
}

pub(super) async fn log(
    tx: &Tx,
    by: Option<Id<Person>>,
    action: &'static str,
    grant: Id<Grant>,
    person: Id<Person>,
    held: &Held,
    moment: Moment,
) -> Result<(), Failure> {
    let detail = json!({ "person": person, "role": held.role, "scope": held.scope.word(), "scope_id": held.scope.id() });
    audit::record(tx, by, action, ("grant", Some(grant.uuid())), detail, moment).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};
    use uuid::Uuid;

    use super::*;
    use crate::Scope;

    fn giving(held: Held) -> Giving {
        Giving { to: Id::from_uuid(Uuid::from_u128(1)), held }
    }

    #[test]
    fn a_role_is_given_on_its_own_kind_of_scope_only() {
        let nobody = giving(Held::always(Role::Facilitator, Scope::Site));
        assert_eq!(nobody.check(), Err(GrantReason::RoleDoesNotFit {}));
    }

    #[test]
    fn a_substitute_ends_after_they_begin() {
        let start = DateTime::UNIX_EPOCH;
        let held = Held::always(Role::Facilitator, Scope::Cohort(Uuid::nil()));
        let dated = |until| giving(Held { from: Some(start), until: Some(until), ..held.clone() }).check();
        assert_eq!(dated(start + TimeDelta::days(7)), Ok(()));
        assert_eq!(dated(start), Err(GrantReason::DatesReversed {}));
    }

    #[test]
    fn an_admin_has_no_dates() {
        let held = Held { until: Some(DateTime::UNIX_EPOCH), ..Held::always(Role::Admin, Scope::Site) };
        assert_eq!(giving(held).check(), Err(GrantReason::AdminHasNoDates {}));
    }
}
