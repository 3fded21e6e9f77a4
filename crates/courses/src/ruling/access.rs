//! Who may rule on applications: facilitators of the cohort and admins, but nobody on an application in which they
//! have an interest.

use auth::{Action, Actor, Person, Verdict};
use kernel::db::Engine;
use kernel::{Denied, Id, Moment, StorageError, Tx};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use super::{Arrangement, Fate, Reply, Sits, plan};
use crate::application::entity::{self as application, State};
use crate::cohort::{Asking, Ledger};
use crate::review::interest_entity as interest;
use crate::seat::entity as seat;
use crate::{Application, Cohort, Seat, Why};

/// Ruling on one or many applications of a cohort.
pub enum Rule {}

/// The applications that are ruled on, with the cohort's places, counted under the lock.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleFacts {
    /// The cohort with everybody who has, holds or waits for a place.
    pub ledger: Ledger,
    /// What is ruled on, in order of submission.
    pub asked: Vec<Asked>,
}

/// One application that is ruled on.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// The application.
    pub application: application::Model,
    /// What it asks for.
    pub asking: Asking,
    /// The seat of its lead.
    pub lead: Option<Id<Seat>>,
    /// Why this reviewer does not rule on it.
    pub hindered: Option<Why>,
}

impl Action for Rule {
    type Key = (Id<Cohort>, Vec<Id<Application>>);
    type Object = RuleFacts;

    async fn load(
        tx: &Tx,
        actor: &Actor,
        (cohort, ids): Self::Key,
        _: Moment,
    ) -> Result<Option<RuleFacts>, StorageError> {
        let Some(ledger) = Ledger::locked(tx, cohort).await? else { return Ok(None) };
        let mut query = application::Entity::find()
            .filter(application::Column::Id.is_in(ids.iter().copied()))
            .filter(application::COLUMN.cohort_id.eq(cohort))
            .filter(application::COLUMN.state.ne(State::Draft))
            .order_by_asc(application::Column::SubmittedAt)
            .order_by_asc(application::Column::Id);
        if tx.engine() == Engine::Postgres {
            // its author may take it back at the same time, without the cohort's lock
            query = query.lock_exclusive();
        }
        let found = query.all(&**tx).await?;
        if found.is_empty() || found.len() != ids.len() {
            return Ok(None);
        }
        let asking = ledger.asking(&**tx, application::Column::Id.is_in(ids)).await?;
        let mut asked = Vec::with_capacity(found.len());
        for application in found {
            let Some(one) = asking.iter().find(|a| a.application == application.id) else { continue };
            let hindered = hindered(&**tx, actor.person(), &application).await?;
            let lead = lead(tx, &application).await?;
            asked.push(Asked { asking: one.clone(), application, lead, hindered });
        }
        Ok(Some(RuleFacts { ledger, asked }))
    }

    fn allow(actor: &Actor, facts: &RuleFacts, moment: Moment) -> Verdict {
        if !actor.leads(facts.ledger.cohort.id.uuid(), moment) {
            return Verdict::Hidden;
        }
        match facts.asked.iter().find_map(|asked| asked.hindered.clone()) {
            Some(why) => Verdict::Denied(Denied::from(why)),
            None => Verdict::Allowed,
        }
    }
}

async fn lead(tx: &Tx, application: &application::Model) -> Result<Option<Id<Seat>>, StorageError> {
    let Some(team) = application.team() else { return Ok(None) };
    let lead = seat::Entity::find().filter(seat::COLUMN.team_id.eq(team)).filter(seat::COLUMN.leads.eq(true));
    Ok(lead.one(&**tx).await?.map(|seat| seat.id))
}

/// Why somebody neither rates nor rules on an application: it is theirs or their team's, or they declared a conflict
/// of interest.
///
/// # Errors
/// Storage.
pub async fn hindered(
    db: &impl ConnectionTrait,
    person: Option<Id<Person>>,
    application: &application::Model,
) -> Result<Option<Why>, StorageError> {
    let Some(person) = person else { return Ok(None) };
    if application.person_id == person {
        return Ok(Some(Why::OwnApplication {}));
    }
    if let Some(team) = application.team() {
        let own = seat::Entity::find().filter(seat::COLUMN.team_id.eq(team));
        if own.filter(seat::COLUMN.person_id.eq(person)).one(db).await?.is_some() {
            return Ok(Some(Why::OwnApplication {}));
        }
    }
    let declared = interest::Entity::find_by_id((application.id, person)).one(db).await?;
    Ok(declared.map(|_| Why::ConflictOfInterest {}))
}

impl RuleFacts {
    /// What becomes of each application, in order of submission.
    #[must_use]
    pub fn foresee(&self, reply: &Reply) -> Vec<(Id<Application>, Fate)> {
        let ids: Vec<_> = self.asked.iter().map(|asked| asked.application.id).collect();
        let mut others = self.ledger.claims();
        others.retain(|claim| !ids.contains(&claim.application));
        let asked: Vec<_> = self.asked.iter().map(|asked| asked.asking.claim()).collect();
        let mut fates = plan(self.ledger.room(), &others, &asked, reply.word, reply.rest_waits);
        if let (Some(seats), [asked]) = (&reply.seats, self.asked.as_slice()) {
            for (_, fate) in &mut fates {
                *fate = self.arranged(seats, asked.lead, fate.clone());
            }
        }
        fates
    }

    fn arranged(&self, seats: &Arrangement, lead: Option<Id<Seat>>, fate: Fate) -> Fate {
        if matches!(fate, Fate::Not(Why::NotInThisState { .. })) {
            return fate;
        }
        if let Err(why) = seats.check(self.ledger.cohort.team_size(), lead) {
            return Fate::Not(why);
        }
        if !seats.trims() {
            return fate;
        }
        let places = seats.count(Sits::Team) + seats.count(Sits::Alone);
        match self.ledger.room().may_take(&self.ledger.claims(), places) {
            Ok(()) => Fate::Asked { places },
            Err(why) => Fate::Not(why),
        }
    }
}
