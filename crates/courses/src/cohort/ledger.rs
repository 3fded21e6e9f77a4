//! The one ledger of a cohort's places (rule 10): whoever gives a place counts here, under the lock on the cohort's row.

use std::collections::BTreeSet;

use auth::Person;
use chrono::{DateTime, Utc};
use kernel::{Id, StorageError, Tx};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, FromQueryResult, QueryFilter as _, QuerySelect as _,
};

use super::places::{Claim, Room, turn};
use super::{entity, hold};
use crate::application::entity::{self as application, Kind, State};
use crate::enrolment::entity as enrolment;
use crate::seat::entity as seat;
use crate::{Application, Cohort, Team};

/// A cohort with everybody who has, holds or waits for a place in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Ledger {
    /// The cohort.
    pub cohort: entity::Model,
    /// The enrolments that are live.
    pub seated: Vec<enrolment::Model>,
    /// The applications that hold places or wait for some.
    pub asking: Vec<Asking>,
}

/// An application with those of its people who are not enrolled.
#[derive(Clone, Debug, PartialEq)]
pub struct Asking {
    /// Which.
    pub application: Id<Application>,
    /// Who applies, or leads the team.
    pub person: Id<Person>,
    /// Which team.
    pub team: Option<Id<Team>>,
    /// Where it stands.
    pub state: State,
    /// When it was sent.
    pub submitted_at: DateTime<Utc>,
    /// Who needs a place: the applicant, or each seat that is invited or confirmed; nobody who has one.
    pub open: Vec<Option<Id<Person>>>,
}

/// An application as the ledger reads it.
#[derive(FromQueryResult)]
struct Row {
    id: Id<Application>,
    person_id: Id<Person>,
    team_id: Option<Id<Team>>,
    kind: Kind,
    state: State,
    created_at: DateTime<Utc>,
    submitted_at: Option<DateTime<Utc>>,
}

impl Ledger {
    /// Holds the cohort and counts.
    ///
    /// # Errors
    /// Storage.
    pub async fn locked(tx: &Tx, cohort: Id<Cohort>) -> Result<Option<Self>, StorageError> {
        match hold(tx, cohort).await? {
            Some(_) => Self::read(&**tx, cohort).await,
            None => Ok(None),
        }
    }

    /// Counts without a lock: to show, and to look ahead.
    ///
    /// # Errors
    /// Storage.
    pub async fn read(db: &impl ConnectionTrait, id: Id<Cohort>) -> Result<Option<Self>, StorageError> {
        let Some(cohort) = entity::Entity::find_by_id(id).one(db).await? else { return Ok(None) };
        let rows = enrolment::Entity::find().filter(enrolment::COLUMN.cohort_id.eq(id)).all(db).await?;
        let seated: Vec<_> = rows.into_iter().filter(|e| e.state.is_live()).collect();
        let mut ledger = Self { cohort, seated, asking: Vec::new() };
        let states = [State::Waitlisted, State::Offered, State::Accepted];
        let all = application::Column::State.is_in(states);
        ledger.asking = ledger.asking(db, all).await?;
        Ok(Some(ledger))
    }

    /// The applications of this cohort that a condition names, as the ledger counts them.
    ///
    /// # Errors
    /// Storage.
    pub async fn asking(
        &self,
        db: &impl ConnectionTrait,
        which: sea_orm::sea_query::SimpleExpr,
    ) -> Result<Vec<Asking>, StorageError> {
        use application::Column as C;
        let rows = application::Entity::find()
            .select_only()
            .columns([C::Id, C::PersonId, C::TeamId, C::Kind, C::State, C::CreatedAt, C::SubmittedAt])
            .filter(C::CohortId.eq(self.cohort.id))
            .filter(which);
        let rows: Vec<Row> = rows.into_model().all(db).await?;
        let seats = if rows.iter().any(|row| row.team_id.is_some()) {
            let query = seat::Entity::find().filter(seat::COLUMN.cohort_id.eq(self.cohort.id));
            query
                .filter(seat::Column::State.is_in([seat::State::Invited, seat::State::Confirmed]))
                .all(db)
                .await?
        } else {
            Vec::new()
        };
        let enrolled = self.enrolled();
        Ok(rows.into_iter().map(|row| row.asking(&enrolled, &seats)).collect())
    }

    /// Who learns in it or has completed it.
    #[must_use]
    pub fn enrolled(&self) -> BTreeSet<Id<Person>> {
        self.seated.iter().map(|e| e.person_id).collect()
    }

    /// The places that there are, and those enrolled.
    #[must_use]
    pub fn room(&self) -> Room {
        let enrolled = u32::try_from(self.seated.len()).unwrap_or(u32::MAX);
        Room { places: self.cohort.places.unsigned_abs(), enrolled }
    }

    /// The applications as places are counted.
    #[must_use]
    pub fn claims(&self) -> Vec<Claim> {
        self.asking.iter().map(Asking::claim).collect()
    }

    /// How many places are taken or held.
    #[must_use]
    pub fn taken(&self) -> u32 {
        self.room().taken(&self.claims())
    }

    /// How many places are free.
    #[must_use]
    pub fn left(&self) -> u32 {
        self.room().left(&self.claims())
    }

    /// The turn of a waiting application, from 1.
    #[must_use]
    pub fn turn(&self, application: Id<Application>) -> Option<u32> {
        turn(&self.claims(), application)
    }
}

impl Asking {
    /// What it asks for or holds.
    #[must_use]
    pub fn claim(&self) -> Claim {
        Claim {
            application: self.application,
            state: self.state,
            people: u32::try_from(self.open.len()).unwrap_or(u32::MAX),
            submitted_at: self.submitted_at,
        }
    }
}

impl Row {
    fn asking(self, enrolled: &BTreeSet<Id<Person>>, seats: &[seat::Model]) -> Asking {
        let needs = |person: &Option<Id<Person>>| person.is_none_or(|person| !enrolled.contains(&person));
        // who went on alone may have left a team behind
        let team = self.team_id.filter(|_| self.kind == Kind::Team);
        let people: Vec<_> = match team {
            Some(team) => seats.iter().filter(|s| s.team_id == team).map(|s| s.person_id).collect(),
            None => vec![Some(self.person_id)],
        };
        Asking {
            application: self.id,
            person: self.person_id,
            team,
            state: self.state,
            submitted_at: self.submitted_at.unwrap_or(self.created_at),
            open: people.into_iter().filter(needs).collect(),
        }
    }
}
