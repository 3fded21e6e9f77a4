//! Asking the lead of a team whether fewer places will do, and the answer.

use auth::{Action, Actor, Permit, Verdict, audit};
use kernel::db::Engine;
use kernel::{Failure, Id, Moment, StorageError, Tx};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, QueryFilter as _, QuerySelect as _, Set,
};
use serde_json::json;

use super::trim_entity::{self as trim, State as Asked};
use super::{Arrangement, Sits};
use crate::application::entity as application;
use crate::application::set_state;
use crate::application::{Act, By};
use crate::cohort::Ledger;
use crate::event::{self, Answer, Event};
use crate::placing::{arrange, give, tell};
use crate::ruling::entity as ruling;
use crate::stamp::Stamp;
use crate::{Application, Ruling, Trim, Why};

/// Answering whether fewer places will do: the lead who was asked.
pub enum AnswerTrim {}

/// What the lead was asked.
#[derive(Clone, Debug, PartialEq)]
pub struct TrimFacts {
    /// The application.
    pub application: application::Model,
    /// The question that is open.
    pub trim: trim::Model,
    /// The cohort's places.
    pub ledger: Ledger,
}

impl Action for AnswerTrim {
    type Key = Id<Application>;
    type Object = TrimFacts;

    async fn load(
        tx: &Tx,
        _: &Actor,
        key: Id<Application>,
        _: Moment,
    ) -> Result<Option<TrimFacts>, StorageError> {
        let Some(found) = application::Entity::find_by_id(key).one(&**tx).await? else { return Ok(None) };
        let Some(ledger) = Ledger::locked(tx, found.cohort_id).await? else { return Ok(None) };
        let mut query = application::Entity::find_by_id(key);
        if tx.engine() == Engine::Postgres {
            query = query.lock_exclusive();
        }
        let Some(application) = query.one(&**tx).await? else { return Ok(None) };
        let trim = trim::Entity::find()
            .filter(trim::COLUMN.application_id.eq(key))
            .filter(trim::COLUMN.state.eq(Asked::Open));
        let Some(trim) = trim.one(&**tx).await? else { return Ok(None) };
        Ok(Some(TrimFacts { application, trim, ledger }))
    }

    fn allow(actor: &Actor, facts: &TrimFacts, _: Moment) -> Verdict {
        Verdict::visible(actor.is(facts.application.person_id))
    }
}

/// Asks the lead. The application stays undecided until they agree.
pub(super) async fn ask(
    tx: &Tx,
    application: &application::Model,
    ruling: Id<Ruling>,
    seats: &Arrangement,
    (places, note): (u32, String),
    moment: Moment,
) -> Result<(), StorageError> {
    let row = trim::Model {
        id: tx.entropy().id::<Trim>(moment),
        application_id: application.id,
        cohort_id: application.cohort_id,
        ruling_id: ruling,
        seats: seats.clone(),
        places: i32::try_from(places).unwrap_or(i32::MAX),
        state: Asked::Open,
        asked_at: moment.utc(),
        ended_at: None,
    };
    tx.insert_all(vec![row]).await?;
    let event = Event::TrimAsked { application: application.id, places, note };
    event::raise(tx, application.person_id, &event, moment).await
}

/// An open question is over: somebody decided otherwise.
pub(crate) async fn replace(tx: &Tx, id: Id<Application>, moment: Moment) -> Result<(), StorageError> {
    let open = trim::Entity::find()
        .filter(trim::COLUMN.application_id.eq(id))
        .filter(trim::COLUMN.state.eq(Asked::Open));
    match open.one(&**tx).await? {
        Some(open) => end(tx, &open, Asked::Replaced, moment).await,
        None => Ok(()),
    }
}

async fn end(tx: &Tx, trim: &trim::Model, state: Asked, moment: Moment) -> Result<(), StorageError> {
    let row = trim::ActiveModel {
        id: Set(trim.id),
        state: Set(state),
        ended_at: Set(Some(moment.utc())),
        ..Default::default()
    };
    row.update(&**tx).await?;
    Ok(())
}

/// The lead agrees: the team is accepted with the places that were proposed.
///
/// # Errors
/// A conflict where the application was decided meanwhile, or not so many places are left any more; storage.
pub async fn consent(tx: &Tx, permit: &Permit<AnswerTrim>, moment: Moment) -> Result<(), Failure> {
    let TrimFacts { application, trim, ledger } = permit.object();
    let next = application.state.after(Act::Accept, By::Reviewer).map_err(Failure::conflict)?;
    let places = still(tx, application, trim).await?;
    ledger.room().may_take(&ledger.claims(), places).map_err(Failure::conflict)?;
    let asked = ruling::Entity::find_by_id(trim.ruling_id).one(&**tx).await?.ok_or(Failure::NotFound)?;
    set_state(tx, application.id, next, Stamp::by(asked.author_id, moment)).await?;
    arrange(tx, application, &trim.seats, moment).await?;
    let confirm_by = give(tx, ledger, application, permit.by(), moment).await?.confirm_by;
    end(tx, trim, Asked::Consented, moment).await?;
    let answer = Answer::Accepted { places, confirm_by };
    tell(
        tx,
        application,
        &Event::Ruling { application: application.id, answer, note: String::new() },
        moment,
    )
    .await?;
    noted(tx, permit, "trim_consented", moment).await
}

/// How many places it would have: whoever said no meanwhile needs none.
async fn still(tx: &Tx, application: &application::Model, trim: &trim::Model) -> Result<u32, Failure> {
    let team = application.team().ok_or_else(|| Failure::conflict(Why::NotYoursToDo {}))?;
    let seats = crate::placing::taken(tx, team).await?;
    let stay = seats.iter().filter(|seat| trim.seats.of(seat.id) != Sits::Nowhere).count();
    Ok(u32::try_from(stay).unwrap_or(u32::MAX))
}

/// The lead does not agree: the application stays undecided, and the reviewers see it.
///
/// # Errors
/// Storage.
pub async fn refuse(tx: &Tx, permit: &Permit<AnswerTrim>, moment: Moment) -> Result<(), Failure> {
    end(tx, &permit.object().trim, Asked::Refused, moment).await?;
    noted(tx, permit, "trim_refused", moment).await
}

async fn noted(
    tx: &Tx,
    permit: &Permit<AnswerTrim>,
    action: &'static str,
    moment: Moment,
) -> Result<(), Failure> {
    let object = ("application", Some(permit.object().application.id.uuid()));
    let detail = json!({ "trim": permit.object().trim.id });
    Ok(audit::record(tx, Some(permit.by()), action, object, detail, moment).await?)
}
