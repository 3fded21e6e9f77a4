//! Who may answer for a seat, and what they must know.

use auth::{Action, Actor, Person, Verdict};
use kernel::{Id, Moment, StorageError, Tx, ZonedTime};
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};

use super::entity::{self, State};
use super::queries;
use crate::application::entity as application;
use crate::cohort::entity as cohort;
use crate::enrolment::entity as enrolment;
use crate::team::entity as team;
use crate::{Application, Cohort, Seat, Why};

/// Answering an invitation, correcting one's part, leaving a team: whoever the seat is meant for.
pub enum AnswerSeat {}

/// A seat with everything that its answer depends on.
#[derive(Clone, Debug, PartialEq)]
pub struct SeatFacts {
    /// The seat.
    pub seat: entity::Model,
    /// Its team.
    pub team: team::Model,
    /// Its cohort.
    pub cohort: cohort::Model,
    /// The application of the team; none for a team that an admin made.
    pub application: Option<application::Model>,
    /// What else its person has in the cohort.
    pub elsewhere: Elsewhere,
}

/// What somebody has in a cohort beside one seat (rule 14).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Elsewhere {
    /// A live application of their own.
    pub application: Option<Id<Application>>,
    /// A seat that they said yes to.
    pub seat: Option<Id<Seat>>,
    /// Whether they have a place already.
    pub enrolled: bool,
}

impl Action for AnswerSeat {
    type Key = Id<Seat>;
    type Object = SeatFacts;

    async fn load(tx: &Tx, _: &Actor, key: Id<Seat>, _: Moment) -> Result<Option<SeatFacts>, StorageError> {
        SeatFacts::load(&**tx, key).await
    }

    fn allow(actor: &Actor, facts: &SeatFacts, _: Moment) -> Verdict {
        Verdict::visible(facts.seat.person_id.is_some_and(|person| actor.is(person)))
    }
}

impl SeatFacts {
    /// Reads a seat with what its answer depends on.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl ConnectionTrait, key: Id<Seat>) -> Result<Option<Self>, StorageError> {
        let Some(seat) = entity::Entity::find_by_id(key).one(db).await? else { return Ok(None) };
        let team = team::Entity::find_by_id(seat.team_id).one(db).await?;
        let cohort = cohort::Entity::find_by_id(seat.cohort_id).one(db).await?;
        let Some((team, cohort)) = team.zip(cohort) else { return Ok(None) };
        let application =
            application::Entity::find().filter(application::COLUMN.team_id.eq(team.id)).one(db).await?;
        let elsewhere = match seat.person_id {
            Some(person) => elsewhere(db, person, &seat).await?,
            None => Elsewhere::default(),
        };
        Ok(Some(Self { seat, team, cohort, application, elsewhere }))
    }

    /// Whether the seat can be confirmed.
    ///
    /// # Errors
    /// It was answered or has lapsed, its team is given up or too late, or its person has another place or asks for
    /// one in the cohort.
    pub fn may_confirm(&self, moment: Moment) -> Result<(), Why> {
        self.seat.state.to(State::Confirmed)?;
        self.team_is_there(moment)?;
        if let Some(by) = self.confirm_by().filter(|by| by.instant <= moment.utc()) {
            return Err(Why::SeatLapsed { at: by });
        }
        match self.elsewhere {
            Elsewhere { enrolled: true, .. } => Err(Why::AlreadyEnrolled {}),
            Elsewhere { application: Some(_), .. } => Err(Why::AlreadyApplied {}),
            Elsewhere { seat: Some(_), .. } => Err(Why::SeatElsewhere {}),
            _ => Ok(()),
        }
    }

    /// Whether the team still asks for its places, or has them.
    fn team_is_there(&self, moment: Moment) -> Result<(), Why> {
        let Some(application) = &self.application else { return Ok(()) };
        if !application.state.is_live() || application.kind != application::Kind::Team {
            return Err(Why::TeamGone {});
        }
        if application.state == application::State::Draft {
            let extension = application.extension(&self.cohort.zone);
            return self.cohort.window().may_submit(extension.as_ref(), moment);
        }
        Ok(())
    }

    /// Until when the seat waits for an answer, on the cohort's clock.
    #[must_use]
    pub fn confirm_by(&self) -> Option<ZonedTime> {
        let (at, zone) = (self.seat.confirm_by?, &self.cohort.zone);
        Some(ZonedTime { local: zone.local(at).datetime(), zone: zone.clone(), instant: at })
    }
}

async fn elsewhere(
    db: &impl ConnectionTrait,
    person: Id<Person>,
    seat: &entity::Model,
) -> Result<Elsewhere, StorageError> {
    let cohort: Id<Cohort> = seat.cohort_id;
    let own = application::Entity::find().filter(application::COLUMN.cohort_id.eq(cohort));
    let own = own.filter(application::COLUMN.person_id.eq(person)).all(db).await?;
    let places = enrolment::Entity::find().filter(enrolment::COLUMN.cohort_id.eq(cohort));
    let places = places.filter(enrolment::COLUMN.person_id.eq(person)).all(db).await?;
    let given = queries::given(db, person, cohort).await?;
    Ok(Elsewhere {
        application: own.iter().find(|a| a.state.is_live()).map(|a| a.id),
        seat: given.filter(|other| other.id != seat.id).map(|other| other.id),
        enrolled: places.iter().any(|e| e.state.is_live()),
    })
}

#[cfg(test)]
#[path = "access_tests.rs"]
mod tests;
