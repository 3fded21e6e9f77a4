//! Whatever is done in whatever order: places are never exceeded, and nobody loses their turn.

use std::collections::BTreeMap;

use chrono::DateTime;
use kernel::Id;
use proptest::prelude::*;
use uuid::Uuid;

use super::{Fate, Word, plan};
use crate::Application;
use crate::application::entity::State;
use crate::application::{Act, By};
use crate::cohort::places::{Claim, Room, Turn, waiting};

/// What can happen to a cohort.
#[derive(Clone, Debug)]
enum Step {
    Rule(Word, Vec<usize>, bool),
    ShareOut,
    Take(usize),
    Lapse(usize),
    Withdraw(usize),
    Enrol,
    Leave,
    Places(u32),
}

fn step() -> impl Strategy<Value = Step> {
    let some = || prop::collection::vec(0_usize..12, 1..6);
    let word = prop_oneof![Just(Word::Accept), Just(Word::Waitlist), Just(Word::Decline)];
    prop_oneof![
        4 => (word, some(), any::<bool>()).prop_map(|(w, s, rest)| Step::Rule(w, s, rest)),
        3 => Just(Step::ShareOut),
        2 => (0_usize..12).prop_map(Step::Take),
        1 => (0_usize..12).prop_map(Step::Lapse),
        2 => (0_usize..12).prop_map(Step::Withdraw),
        1 => Just(Step::Enrol),
        1 => Just(Step::Leave),
        1 => (8_u32..16).prop_map(Step::Places),
    ]
}

/// A cohort in memory: its places, those enrolled without an application, and the applications.
struct Small {
    room: Room,
    claims: Vec<Claim>,
}

impl Small {
    fn new(sizes: &[u32]) -> Self {
        let claim = |(n, people): (u128, &u32)| Claim {
            application: Id::from_uuid(Uuid::from_u128(n + 1)),
            state: State::Submitted,
            people: *people,
            // some were sent at the same instant
            submitted_at: DateTime::from_timestamp(i64::try_from(n / 2).unwrap(), 0).unwrap(),
        };
        Self { room: Room { places: 12, enrolled: 0 }, claims: (0..).zip(sizes).map(claim).collect() }
    }

    fn set(&mut self, id: Id<Application>, state: State) {
        self.claims.iter_mut().filter(|c| c.application == id).for_each(|c| c.state = state);
    }

    fn act(&mut self, n: usize, act: Act, by: By) {
        if let Some(claim) = self.claims.get_mut(n)
            && let Ok(next) = claim.state.after(act, by)
        {
            claim.state = next;
        }
    }

    fn step(&mut self, step: &Step) {
        match step {
            Step::Rule(word, which, rest) => self.rule(*word, which, *rest),
            Step::ShareOut => {
                for turn in self.room.share_out(&self.claims) {
                    if let Turn::Offered(id) = turn {
                        self.set(id, State::Offered);
                    }
                }
            }
            Step::Take(n) => self.act(*n, Act::Take, By::Applicant),
            Step::Lapse(n) => self.act(*n, Act::Lapse, By::Server),
            Step::Withdraw(n) => self.act(*n, Act::Withdraw, By::Applicant),
            Step::Enrol if self.room.left(&self.claims) > 0 => self.room.enrolled += 1,
            Step::Leave => self.room.enrolled = self.room.enrolled.saturating_sub(1),
            Step::Places(n) if *n >= self.room.taken(&self.claims) => self.room.places = *n,
            Step::Enrol | Step::Places(_) => {}
        }
    }

    /// As the command does it: all or nothing.
    fn rule(&mut self, word: Word, which: &[usize], rest: bool) {
        let is_asked = |n: usize| which.contains(&n);
        let part = |asked: bool| -> Vec<Claim> {
            let some = self.claims.iter().enumerate().filter(|(n, _)| is_asked(*n) == asked);
            some.map(|(_, claim)| claim.clone()).collect()
        };
        let fates = plan(self.room, &part(false), &part(true), word, rest);
        if fates.iter().any(|(_, fate)| matches!(fate, Fate::Not(_))) {
            return;
        }
        for (id, fate) in fates {
            match fate {
                Fate::Accepted { .. } => self.set(id, State::Accepted),
                Fate::Waitlisted { .. } => self.set(id, State::Waitlisted),
                Fate::Declined {} => self.set(id, State::Declined),
                Fate::Asked { .. } | Fate::Not(_) => {}
            }
        }
    }
}

proptest! {
    #[test]
    fn places_are_never_exceeded_and_no_turn_is_lost(
        sizes in prop::collection::vec(1_u32..7, 1..12),
        steps in prop::collection::vec(step(), 0..40),
    ) {
        let mut small = Small::new(&sizes);
        for step in &steps {
            let before: BTreeMap<_, _> = small.claims.iter().map(|c| (c.application, c.state)).collect();
            let queue: Vec<_> = waiting(&small.claims).iter().map(|c| c.application).collect();
            small.step(step);
            prop_assert!(small.room.taken(&small.claims) <= small.room.places, "{step:?}");
            let after: Vec<_> = waiting(&small.claims).iter().map(|c| c.application).collect();
            // whoever still waits stands in the same order as before, and nobody vanished from the queue
            let kept: Vec<_> = queue.iter().copied().filter(|id| after.contains(id)).collect();
            let still: Vec<_> = after.iter().copied().filter(|id| queue.contains(id)).collect();
            prop_assert_eq!(kept, still);
            for claim in &small.claims {
                if before[&claim.application] == State::Waitlisted {
                    let on = [State::Waitlisted, State::Offered, State::Withdrawn];
                    prop_assert!(on.contains(&claim.state), "{step:?} {:?}", claim.state);
                }
            }
        }
        prop_assert_eq!(small.claims.len(), sizes.len());
    }

    #[test]
    fn nobody_behind_gets_an_offer_that_would_have_fitted_who_stands_before_them(
        sizes in prop::collection::vec(1_u32..7, 1..12),
        places in 0_u32..20,
    ) {
        let mut small = Small::new(&sizes);
        small.room.places = places;
        small.claims.iter_mut().for_each(|c| c.state = State::Waitlisted);
        let mut free = small.room.left(&small.claims);
        let offered: Vec<_> = small.room.share_out(&small.claims).into_iter().filter_map(|turn| match turn {
            Turn::Offered(id) => Some(id),
            Turn::PassedOver(..) => None,
        }).collect();
        for claim in waiting(&small.claims) {
            prop_assert_eq!(offered.contains(&claim.application), claim.people <= free);
            if offered.contains(&claim.application) {
                free -= claim.people;
            }
        }
    }
}
