//! Who may give people places in a cohort.

use std::collections::BTreeSet;

use auth::{Action, Actor, Person, Verdict};
use kernel::{Denied, Id, Moment, StorageError, Tx};

use super::entity;
use crate::cohort::{Ledger, entity as cohort};
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
    /// For whom a place is held, without an enrolment yet: those offered one or accepted, and each seat of a team that
    /// was. Nobody where who was invited has no account.
    pub promised: Vec<Option<Id<Person>>>,
}

impl EnrolFacts {
    /// Loads who has a place in a cohort, and holds it.
    ///
    /// # Errors
    /// Storage.
    pub async fn load(tx: &Tx, key: Id<Cohort>) -> Result<Option<Self>, StorageError> {
        let Some(ledger) = Ledger::locked(tx, key).await? else { return Ok(None) };
        let enrolled = ledger.enrolled();
        let holding = ledger.asking.into_iter().filter(|a| a.state.holds_places());
        let promised = holding.flat_map(|a| a.open).collect();
        Ok(Some(Self { cohort: ledger.cohort, enrolled, seated: ledger.seated, promised }))
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
        let others = self.promised.iter().filter(|p| p.is_none_or(|person| !people.contains(&person)));
        let held = self.enrolled.len() + others.count();
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
        let promised = promised.iter().map(|n| (*n > 0).then(|| person(*n))).collect();
        EnrolFacts { cohort, enrolled: people(enrolled), seated: Vec::new(), promised }
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
    fn a_seat_that_is_held_for_somebody_unknown_is_nobody_elses() {
        assert!(!fits(&facts(3, &[1, 2], &[0]), &[3]));
        assert!(!fits(&facts(4, &[1], &[0, 2, 3]), &[4]) && fits(&facts(4, &[1], &[0, 2, 3]), &[2, 3]));
    }

    #[test]
    fn who_is_enrolled_already_takes_no_second_place() {
        assert!(fits(&facts(2, &[1, 2], &[]), &[1, 2]));
    }
}
