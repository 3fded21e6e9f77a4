//! What a ruling on one or many applications comes to. Shown before it is sent, and computed again when it is.

use std::collections::BTreeMap;

use kernel::{Id, Reason as _};
use sea_orm::FromJsonQueryResult;
use serde::{Deserialize, Serialize};

use super::entity::Answer;
use crate::application::entity::State;
use crate::application::{Act, By};
use crate::cohort::places::{Claim, Room, turn};
use crate::team::Size;
use crate::{Application, Seat, Why};

/// What a reviewer wants to answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// Give it its places.
    Accept,
    /// Let it wait.
    Waitlist,
    /// Refuse it.
    Decline,
}

/// What becomes of one application.
#[derive(Clone, Debug, PartialEq)]
pub enum Fate {
    /// It gets so many places.
    Accepted {
        /// How many.
        places: u32,
    },
    /// It waits.
    Waitlisted {
        /// Its turn, from 1.
        turn: u32,
        /// What kept it from being accepted, where that was asked for.
        because: Option<Why>,
    },
    /// It has no place.
    Declined {},
    /// Its lead is asked whether so many places will do.
    Asked {
        /// How many.
        places: u32,
    },
    /// Nothing is done, and why.
    Not(Why),
}

/// Where the person of a seat would have their place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sits {
    /// In the team.
    Team,
    /// As an individual.
    Alone,
    /// Nowhere.
    Nowhere,
}

/// What becomes of each seat of a team that is not accepted as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(transparent)]
pub struct Arrangement(pub BTreeMap<Id<Seat>, Sits>);

impl Arrangement {
    /// Where a seat's person would have their place.
    #[must_use]
    pub fn of(&self, seat: Id<Seat>) -> Sits {
        self.0.get(&seat).copied().unwrap_or(Sits::Team)
    }

    /// How many would have a place so.
    #[must_use]
    pub fn count(&self, sits: Sits) -> u32 {
        u32::try_from(self.0.values().filter(|s| **s == sits).count()).unwrap_or(u32::MAX)
    }

    /// Whether it may be: a team has no fewer people than the cohort asks for, or nobody at all, and its lead is not
    /// left out.
    ///
    /// # Errors
    /// Why it may not.
    pub fn check(&self, size: Size, lead: Option<Id<Seat>>) -> Result<(), Why> {
        if lead.is_some_and(|lead| self.of(lead) == Sits::Nowhere) {
            return Err(Why::LeadKeepsPlace {});
        }
        match self.count(Sits::Team) {
            0 => Ok(()),
            people => size.advise(people).map(drop),
        }
    }

    /// Whether somebody is left out, so that the lead is asked first.
    #[must_use]
    pub fn trims(&self) -> bool {
        self.count(Sits::Nowhere) > 0
    }
}

impl Word {
    /// What is done to the application by it.
    #[must_use]
    pub const fn act(self) -> Act {
        match self {
            Self::Accept => Act::Accept,
            Self::Waitlist => Act::Waitlist,
            Self::Decline => Act::Decline,
        }
    }
}

impl Fate {
    /// What is written down of it; nothing where nothing is done.
    #[must_use]
    pub const fn answer(&self) -> Option<Answer> {
        match self {
            Self::Accepted { .. } => Some(Answer::Accepted),
            Self::Waitlisted { .. } => Some(Answer::Waitlisted),
            Self::Declined {} => Some(Answer::Declined),
            Self::Asked { .. } => Some(Answer::Trimmed),
            Self::Not(_) => None,
        }
    }

    /// What is done to the application by it.
    #[must_use]
    pub const fn act(&self) -> Act {
        match self {
            Self::Accepted { .. } | Self::Asked { .. } | Self::Not(_) => Act::Accept,
            Self::Waitlisted { .. } => Act::Waitlist,
            Self::Declined {} => Act::Decline,
        }
    }

    /// A word for it, by which a look ahead is compared with what would be done now.
    #[must_use]
    pub fn word(&self) -> String {
        match self {
            Self::Accepted { places } => format!("accepted-{places}"),
            Self::Waitlisted { .. } => "waitlisted".to_owned(),
            Self::Declined {} => "declined".to_owned(),
            Self::Asked { places } => format!("asked-{places}"),
            Self::Not(why) => why.code().to_owned(),
        }
    }
}

/// What becomes of each of the applications that are asked about, in order of submission. Where places run out, those
/// that no longer fit wait if `rest_waits`, and are not ruled on otherwise.
///
/// `others` are all further applications that hold places or wait.
#[must_use]
pub fn plan(
    room: Room,
    others: &[Claim],
    asked: &[Claim],
    word: Word,
    rest_waits: bool,
) -> Vec<(Id<Application>, Fate)> {
    let mut claims = others.to_vec();
    let mut asked: Vec<_> = asked.iter().collect();
    asked.sort_by_key(|c| (c.submitted_at, c.application));
    let mut fates = Vec::new();
    for claim in asked {
        let (fate, next) = one(room, &claims, claim, word, rest_waits);
        claims.retain(|c| c.application != claim.application);
        claims.push(Claim { state: next, ..claim.clone() });
        fates.push((claim.application, fate));
    }
    for (id, fate) in &mut fates {
        if let Fate::Waitlisted { turn: at, .. } = fate {
            *at = turn(&claims, *id).unwrap_or(*at);
        }
    }
    fates
}

fn one(room: Room, claims: &[Claim], claim: &Claim, word: Word, rest_waits: bool) -> (Fate, State) {
    let stays = |why| (Fate::Not(why), claim.state);
    let next = match claim.state.after(word.act(), By::Reviewer) {
        Ok(next) => next,
        Err(why) => return stays(why),
    };
    match word {
        Word::Decline => (Fate::Declined {}, next),
        Word::Waitlist => (Fate::Waitlisted { turn: 1, because: None }, next),
        Word::Accept => match room.may_take(claims, claim.people) {
            Ok(()) => (Fate::Accepted { places: claim.people }, next),
            Err(why) if rest_waits => (Fate::Waitlisted { turn: 1, because: Some(why) }, State::Waitlisted),
            Err(why) => stays(why),
        },
    }
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
