//! Writing, sending and withdrawing an application. Pages and the API call the same.

use auth::{Permit, audit};
use kernel::{Failure, Id, Invalid, Moment, StorageError, Tx};
use sea_orm::{ActiveModelTrait as _, EntityTrait as _, Set};
use serde_json::json;

use super::access::{Apply, ChangeOwn, OwnFacts};
use super::entity::{self, Kind, State};
use super::{Act, Asks, By, Draft, set_state};
use crate::association::entity as association;
use crate::event::{self, Event};
use crate::stamp::Stamp;
use crate::{Application, Why, placing, seat};

/// What came of saving a draft.
#[derive(Clone, Debug, PartialEq)]
pub struct Saved {
    /// Raised with each save.
    pub revision: i32,
    /// The draft was kept, but the deadline (named) has passed, so that it cannot be sent.
    pub late: Option<Why>,
}

/// The person's draft for a cohort: the one begun before, or a new empty one.
///
/// # Errors
/// A conflict where they have a place or have sent one already, or where the window is not open.
pub async fn begin(tx: &Tx, permit: &Permit<Apply>, moment: Moment) -> Result<Id<Application>, Failure> {
    let facts = permit.object();
    if let Some(there) = facts.resume(moment).map_err(Failure::conflict)? {
        return Ok(there);
    }
    let id: Id<Application> = tx.entropy().id(moment);
    let row = entity::Model {
        id,
        cohort_id: facts.cohort.id,
        person_id: permit.by(),
        team_id: None,
        kind: Kind::Individual,
        state: State::Draft,
        draft: stored(&Draft::default())?,
        revision: 0,
        created_at: moment.utc(),
        updated_at: moment.utc(),
        submitted_at: None,
        extended_until: None,
        extension_reason: None,
        state_at: Some(moment.utc()),
        state_by: Some(permit.by()),
        state_reason: None,
    };
    tx.insert_all(vec![row]).await?;
    Ok(id)
}

/// Keeps what was written. A draft is kept at any time, also past the deadline, so that nothing typed is lost. What was
/// sent already can be changed until its deadline, and must stay complete.
///
/// # Errors
/// Invalid fields; a conflict where it was sent and its deadline has passed, or was decided.
pub async fn save_draft(
    tx: &Tx,
    permit: &Permit<ChangeOwn>,
    draft: &Draft,
    moment: Moment,
) -> Result<Saved, Failure> {
    let facts = permit.object();
    let late = facts.in_time(moment).err();
    match facts.application.state {
        State::Draft => draft.may_be_kept()?,
        State::Submitted => {
            late.clone().map_or(Ok(()), |why| Err(Failure::conflict(why)))?;
            draft.may_be_submitted(&Asks::load(&**tx, &facts.application, &facts.cohort).await?)?;
        }
        other => other.after(Act::Submit, By::Applicant).map(drop).map_err(Failure::conflict)?,
    }
    association_exists(tx, draft).await?;
    let revision = facts.application.revision.saturating_add(1);
    let row = entity::ActiveModel {
        id: Set(facts.application.id),
        draft: Set(stored(draft)?),
        revision: Set(revision),
        updated_at: Set(moment.utc()),
        ..Default::default()
    };
    row.update(&**tx).await?;
    Ok(Saved { revision, late })
}

/// Says whether one applies alone or as a team. What was written of the other way is kept; the seats of a team that is
/// given up are free, and those who sat there are told.
///
/// # Errors
/// A conflict where it was sent already; storage.
pub async fn choose(tx: &Tx, permit: &Permit<ChangeOwn>, kind: Kind, moment: Moment) -> Result<(), Failure> {
    let application = &permit.object().application;
    if application.kind == kind {
        return Ok(());
    }
    if application.state != State::Draft {
        return Err(Failure::conflict(Why::NotInThisState { state: application.state.word() }));
    }
    let mut draft = application.read_draft()?;
    if kind == Kind::Individual {
        seat::commands::free_all(tx, application, permit.by(), moment).await?;
        draft.team.members.iter_mut().for_each(|one| one.seat = None);
    }
    let row = entity::ActiveModel {
        id: Set(application.id),
        kind: Set(kind),
        draft: Set(stored(&draft)?),
        revision: Set(application.revision.saturating_add(1)),
        updated_at: Set(moment.utc()),
        ..Default::default()
    };
    row.update(&**tx).await?;
    Ok(())
}

/// Sends the draft as it was saved last. The receipt goes through the outbox, to the members of a team too who have
/// confirmed their seat.
///
/// # Errors
/// A conflict where the deadline (named) has passed, the cohort takes no applications or it was sent already; every
/// field that is missing.
pub async fn submit(tx: &Tx, permit: &Permit<ChangeOwn>, moment: Moment) -> Result<(), Failure> {
    let facts = permit.object();
    let next = facts.application.state.after(Act::Submit, By::Applicant).map_err(Failure::conflict)?;
    if facts.cohort.state != crate::cohort::State::Published {
        return Err(Failure::conflict(Why::NotTakingApplications {}));
    }
    facts.in_time(moment).map_err(Failure::conflict)?;
    let asks = Asks::load(&**tx, &facts.application, &facts.cohort).await?;
    facts.application.read_draft()?.may_be_submitted(&asks)?;
    set_state(tx, facts.application.id, next, Stamp::by(permit.by(), moment)).await?;
    let row = entity::ActiveModel {
        id: Set(facts.application.id),
        submitted_at: Set(Some(moment.utc())),
        ..Default::default()
    };
    row.update(&**tx).await?;
    let event = Event::ApplicationReceipt { application: facts.application.id, received_at: moment.utc() };
    event::raise(tx, permit.by(), &event, moment).await?;
    let event = Event::TeamReceipt { application: facts.application.id, received_at: moment.utc() };
    for member in asks.seats.iter().filter(|seat| asks.kind == Kind::Team && seat.state.is_given()) {
        if let Some(person) = member.person_id.filter(|person| *person != permit.by()) {
            event::raise(tx, person, &event, moment).await?;
        }
    }
    noted(tx, permit, "application_submitted", moment).await
}

/// Takes an application back, with the places that it has or holds; the seats of a team that has none yet are free. Its
/// text is kept, and a new one may be begun while the window is open.
///
/// # Errors
/// A conflict where it has ended already.
pub async fn withdraw(tx: &Tx, permit: &Permit<ChangeOwn>, moment: Moment) -> Result<(), Failure> {
    let application = &permit.object().application;
    let next = application.state.after(Act::Withdraw, By::Applicant).map_err(Failure::conflict)?;
    set_state(tx, application.id, next, Stamp::by(permit.by(), moment)).await?;
    if !application.state.holds_places() {
        seat::commands::free_all(tx, application, permit.by(), moment).await?;
    }
    placing::taken_back(tx, application, permit.by(), moment).await?;
    noted(tx, permit, "application_withdrawn", moment).await
}

/// An association that was named is one that there is.
pub(crate) async fn association_exists(tx: &Tx, draft: &Draft) -> Result<(), Failure> {
    let Some(id) = draft.association else { return Ok(()) };
    match association::Entity::find_by_id(id).one(&**tx).await? {
        Some(_) => Ok(()),
        None => Err(Invalid::one("association", &Why::NoSuchAssociation {}).into()),
    }
}

async fn noted(
    tx: &Tx,
    permit: &Permit<ChangeOwn>,
    action: &'static str,
    moment: Moment,
) -> Result<(), Failure> {
    let OwnFacts { application, .. } = permit.object();
    let object = ("application", Some(application.id.uuid()));
    Ok(audit::record(tx, Some(permit.by()), action, object, json!({}), moment).await?)
}

pub(super) fn stored(draft: &Draft) -> Result<String, StorageError> {
    serde_json::to_string(draft).map_err(StorageError::other)
}
