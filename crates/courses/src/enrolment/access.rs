//! Who may give people places in a cohort.

use std::collections::BTreeSet;

use auth::{Action, Actor, Person, Verdict};
use kernel::{Denied, Id, Moment, StorageError, Tx};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::entity;
use crate::application::entity as application;
use crate::cohort::{entity as cohort, hold};
use crate::{Cohort, Why};

/// Giving people places in a cohort: admins.
pub enum Enrol {}

/// A cohort with who has or holds a place in it, counted under a lock on its row (rule 10).
#[derive(Clone, Debug, PartialEq)]
pub struct EnrolFacts {
    /// The cohort.
    pub cohort: cohort::Model,
    /// Who learns in it or has completed it.
    pub enrolled: BTreeSet<Id<Person>>,
    /// Their enrolments.
    pub seated: Vec<entity::Model>,
    /// Who was offered a place or accepted, without an enrolment yet.
    pub promised: BTreeSet<Id<Person>>,
}

impl EnrolFacts {
    /// Loads who has a place in a cohort, and holds it.
    ///
    /// # Errors
    /// Storage.
    pub async fn load(tx: &Tx, key: Id<Cohort>) -> Result<Option<Self>, StorageError> {
        let Some(cohort) = hold(tx, key).await? else { return Ok(None) };
        let rows = entity::Entity::find().filter(entity::COLUMN.cohort_id.eq(key)).all(&**tx).await?;
        let seated: Vec<_> = rows.into_iter().filter(|e| e.state.is_live()).collect();
        let enrolled: BTreeSet<_> = seated.iter().map(|e| e.person_id).collect();
        let asked =
            application::Entity::find().filter(application::COLUMN.cohort_id.eq(key)).all(&**tx).await?;
        let promised = asked.iter().filter(|a| a.state.holds_places()).map(|a| a.person_id);
        let promised = promised.filter(|person| !enrolled.contains(person)).collect();
        Ok(Some(Self { cohort, enrolled, seated, promised }))
    }

    /// How many sit in a team now.
    #[must_use]
    pub fn size_of(&self, team: Id<crate::Team>) -> u32 {
        let seats = self.seated.iter().filter(|e| e.team_id == Some(team)).count();
        u32::try_from(seats).unwrap_or(u32::MAX)
    }

    /// Whether so many of these people can be given places together: those promised one have theirs.
    ///
    /// # Errors
    /// Not so many places are left.
    pub fn fits(&self, people: &BTreeSet<Id<Person>>) -> Result<(), Why> {
        let held = self.enrolled.len() + self.promised.difference(people).count();
        let places = self.cohort.places.unsigned_abs();
        let wanted = held + people.difference(&self.enrolled).count();
        if u32::try_from(wanted).is_ok_and(|n| n <= places) {
            Ok(())
        } else {
            Err(Why::NoPlaceLeft { places })
        }
    }
}

impl Action for Enrol {
    type Key = Id<Cohort>;
    type Object = EnrolFacts;

    async fn load(
        tx: &Tx,
        _: &Actor,
        key: Id<Cohort>,
        _: Moment,
    ) -> Result<Option<EnrolFacts>, StorageError> {
        EnrolFacts::load(tx, key).await
    }

    fn allow(actor: &Actor, facts: &EnrolFacts, _: Moment) -> Verdict {
        if !actor.is_admin() {
            return Verdict::Hidden;
        }
        match facts.cohort.state {
            cohort::State::Draft | cohort::State::Published => Verdict::Allowed,
            _ => Verdict::Denied(Denied::from(Why::NotInThisState { state: facts.cohort.state.word() })),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cohort::sample;

    fn person(n: u128) -> Id<Person> {
        Id::from_uuid(uuid::Uuid::from_u128(n))
    }

    fn facts(places: i32, enrolled: &[u128], promised: &[u128]) -> EnrolFacts {
        let cohort = cohort::Model { places, ..sample(2022) };
        let people = |ids: &[u128]| ids.iter().map(|n| person(*n)).collect();
        EnrolFacts { cohort, enrolled: people(enrolled), seated: Vec::new(), promised: people(promised) }
    }

    fn fits(facts: &EnrolFacts, people: &[u128]) -> bool {
        facts.fits(&people.iter().map(|n| person(*n)).collect()).is_ok()
    }

    #[test]
    fn the_last_place_is_given_once() {
        assert!(fits(&facts(3, &[1, 2], &[]), &[3]));
        assert!(!fits(&facts(3, &[1, 2], &[]), &[3, 4]));
    }

    #[test]
    fn who_was_offered_a_place_holds_it_and_may_take_it() {
        assert!(!fits(&facts(3, &[1, 2], &[3]), &[4]));
        assert!(fits(&facts(3, &[1, 2], &[3]), &[3]));
    }

    #[test]
    fn who_is_enrolled_already_takes_no_second_place() {
        assert!(fits(&facts(2, &[1, 2], &[]), &[1, 2]));
    }
}
