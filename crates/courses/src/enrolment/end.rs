//! Ending a place in a cohort.

use auth::{Action, Actor, Permit, Person, Verdict, audit};
use kernel::{Denied, Failure, Id, Invalid, Moment, StorageError, Tx};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use serde_json::json;

use super::entity::{COLUMN, Column, Entity, Model, State};
use super::set_ended;
use crate::application::set_state;
use crate::cohort::{entity as cohort, hold};
use crate::event::{self, Event};
use crate::stamp::Stamp;
use crate::team::seat;
use crate::{Enrolment, Why, offer};

/// The longest reason for ending a place or giving one late, in characters.
pub const REASON_MOST: u32 = 1_000;

/// Ending a place: the learner themself, and who leads the cohort.
pub enum EndPlace {}

/// A place with its cohort, whose row is held, and the others of its team.
#[derive(Clone, Debug, PartialEq)]
pub struct EndFacts {
    /// The cohort.
    pub cohort: cohort::Model,
    /// The place.
    pub enrolment: Model,
    /// The other live places of its team.
    pub others: Vec<Model>,
}

impl Action for EndPlace {
    type Key = Id<Enrolment>;
    type Object = EndFacts;

    async fn load(
        tx: &Tx,
        _: &Actor,
        key: Id<Enrolment>,
        _: Moment,
    ) -> Result<Option<EndFacts>, StorageError> {
        EndFacts::load(tx, key).await
    }

    fn allow(actor: &Actor, facts: &EndFacts, moment: Moment) -> Verdict {
        let own = actor.is(facts.enrolment.person_id);
        if !own && !actor.leads(facts.cohort.id.uuid(), moment) {
            return Verdict::Hidden;
        }
        match facts.enrolment.state.to(State::Withdrawn) {
            Ok(_) => Verdict::Allowed,
            Err(why) => Verdict::Denied(Denied::from(why)),
        }
    }
}

impl EndFacts {
    /// Loads a place and holds its cohort.
    ///
    /// # Errors
    /// Storage.
    pub async fn load(tx: &Tx, key: Id<Enrolment>) -> Result<Option<Self>, StorageError> {
        let Some(found) = Entity::find_by_id(key).one(&**tx).await? else { return Ok(None) };
        let Some(cohort) = hold(tx, found.cohort_id).await? else { return Ok(None) };
        let Some(enrolment) = Entity::find_by_id(key).one(&**tx).await? else { return Ok(None) };
        let others = match enrolment.team_id {
            Some(team) => Entity::find().filter(Column::TeamId.eq(team)).all(&**tx).await?,
            None => Vec::new(),
        };
        let others = others.into_iter().filter(|one| one.id != key && one.state.is_live()).collect();
        Ok(Some(Self { cohort, enrolment, others }))
    }

    /// Whether so few would stay in the team that they go on as individuals, unless it is kept.
    #[must_use]
    pub fn too_few_stay(&self) -> bool {
        let people = u32::try_from(self.others.len()).unwrap_or(u32::MAX).saturating_add(1);
        self.enrolment.team_id.is_some() && self.cohort.team_size().leave(people, false).is_err()
    }
}

/// Why a place ends, and what becomes of its team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// Why, in words that the learner reads.
    pub reason: String,
    /// Whether the team stays one although fewer are left than the cohort asks for.
    pub keep_team: bool,
}

/// Takes a learner out of a cohort. Their place is free from then on; what they did is kept and moves nothing any more.
///
/// # Errors
/// Invalid `reason`: missing where it is not the learner who goes, or too long; storage.
pub async fn withdraw(
    tx: &Tx,
    permit: &Permit<EndPlace>,
    ending: &Ending,
    moment: Moment,
) -> Result<(), Failure> {
    let facts = permit.object();
    let own = permit.by() == facts.enrolment.person_id;
    may_say(&ending.reason, !own)?;
    end(tx, facts, State::Withdrawn, ending, permit.by(), moment).await?;
    if !own {
        let event = Event::PlaceEnded { cohort: facts.cohort.id, reason: ending.reason.trim().to_owned() };
        event::raise(tx, facts.enrolment.person_id, &event, moment).await?;
    }
    let object = ("enrolment", Some(facts.enrolment.id.uuid()));
    let detail = json!({ "reason": ending.reason.trim() });
    Ok(audit::record(tx, Some(permit.by()), "enrolment_withdrawn", object, detail, moment).await?)
}

/// A reason as it may be stored.
///
/// # Errors
/// Invalid `reason`: missing where one is needed, or too long.
pub fn may_say(reason: &str, needed: bool) -> Result<(), Invalid> {
    match reason.trim().chars().count() {
        0 if needed => Err(Invalid::one("reason", &Why::Required {})),
        n if n > REASON_MOST as usize => Err(Invalid::one("reason", &Why::TooLong { most: REASON_MOST })),
        _ => Ok(()),
    }
}

/// Ends a place, and with it the seat. Who would be too few goes on as an individual unless the team is kept.
pub(super) async fn end(
    tx: &Tx,
    facts: &EndFacts,
    to: State,
    ending: &Ending,
    by: Id<Person>,
    moment: Moment,
) -> Result<(), Failure> {
    let to = facts.enrolment.state.to(to).map_err(Failure::conflict)?;
    let dissolves = facts.too_few_stay() && !ending.keep_team;
    if facts.enrolment.team_id.is_some() {
        seat::leave(tx, &facts.enrolment, moment).await?;
    }
    for other in facts.others.iter().filter(|_| dissolves) {
        seat::leave(tx, other, moment).await?;
    }
    let stamp = Stamp::by(by, moment).because(ending.reason.trim());
    set_ended(tx, facts.enrolment.id, to, stamp).await?;
    application_ends(tx, facts, by, moment).await?;
    offer::promote(tx, facts.cohort.id, None, moment).await?;
    Ok(())
}

/// The application by which an individual came ends with the place, so that another may be made (rule 14).
async fn application_ends(
    tx: &Tx,
    facts: &EndFacts,
    by: Id<Person>,
    moment: Moment,
) -> Result<(), StorageError> {
    use crate::application::entity as application;
    let own = application::Entity::find()
        .filter(application::COLUMN.cohort_id.eq(facts.cohort.id))
        .filter(application::COLUMN.person_id.eq(facts.enrolment.person_id))
        .filter(application::COLUMN.kind.eq(application::Kind::Individual))
        .filter(application::COLUMN.state.eq(application::State::Accepted));
    for one in own.all(&**tx).await? {
        set_state(tx, one.id, application::State::Withdrawn, Stamp::by(by, moment)).await?;
    }
    Ok(())
}

/// The ended places of a person in a cohort, the last first.
pub(super) async fn earlier(
    tx: &Tx,
    cohort: Id<crate::Cohort>,
    person: Id<Person>,
) -> Result<Vec<Model>, StorageError> {
    let own = Entity::find().filter(COLUMN.cohort_id.eq(cohort)).filter(COLUMN.person_id.eq(person));
    let mut ended: Vec<_> = own.all(&**tx).await?.into_iter().filter(|e| !e.state.is_live()).collect();
    ended.sort_by_key(|one| std::cmp::Reverse(one.ended_at));
    Ok(ended)
}
