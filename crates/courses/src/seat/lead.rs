//! Who leads a team, and what the lead does with the seats of the others.

use auth::{Action, Actor, Permit, Verdict, audit};
use chrono::TimeDelta;
use kernel::{Failure, Id, Moment, SiteKey, StorageError, Tx};
use sea_orm::{ActiveModelTrait as _, Set};
use serde_json::json;

use super::access::SeatFacts;
use super::commands::{end, read};
use super::entity::{self, State};
use super::state::{Candidate, next_lead};
use super::{invite, queries};
use crate::application::entity as application;
use crate::event::{self, Event};
use crate::{Seat, Why};

/// How long after one letter the next reminder may be sent.
const REMIND_AFTER: TimeDelta = TimeDelta::hours(24);

/// Reminding somebody, taking them out of the team, handing the team over to them: its lead.
pub enum LeadSeat {}

impl Action for LeadSeat {
    type Key = Id<Seat>;
    type Object = SeatFacts;

    async fn load(tx: &Tx, _: &Actor, key: Id<Seat>, _: Moment) -> Result<Option<SeatFacts>, StorageError> {
        SeatFacts::load(&**tx, key).await
    }

    fn allow(actor: &Actor, facts: &SeatFacts, _: Moment) -> Verdict {
        Verdict::visible(facts.application.as_ref().is_some_and(|a| actor.is(a.person_id)))
    }
}

impl SeatFacts {
    /// Whether somebody who has not answered may be reminded.
    ///
    /// # Errors
    /// They have answered, the team is given up, or they were written to less than a day ago.
    pub fn may_remind(&self, moment: Moment) -> Result<(), Why> {
        if self.seat.state != State::Invited {
            return Err(Why::NotInThisState { state: self.seat.state.word() });
        }
        if !self.application.as_ref().is_some_and(|a| a.state.is_live()) {
            return Err(Why::TeamGone {});
        }
        let told = self.seat.reminded_at.unwrap_or(self.seat.invited_at);
        if moment.utc() < told + REMIND_AFTER { Err(Why::RemindedToday {}) } else { Ok(()) }
    }

    /// Whether the lead may still change who sits in the team: until it has its places.
    fn undecided(&self) -> Result<&application::Model, Why> {
        use application::State::{Draft, Submitted, Waitlisted};
        let application = self.application.as_ref().ok_or(Why::NotYoursToDo {})?;
        match application.state {
            Draft | Submitted | Waitlisted => Ok(application),
            other => Err(Why::NotInThisState { state: other.word() }),
        }
    }
}

/// Sends the invitation again, at most once a day.
///
/// # Errors
/// A conflict as [`SeatFacts::may_remind`] says; storage.
pub async fn remind(
    tx: &Tx,
    permit: &Permit<LeadSeat>,
    key: &SiteKey,
    moment: Moment,
) -> Result<(), Failure> {
    let facts = permit.object();
    facts.may_remind(moment).map_err(Failure::conflict)?;
    let row = entity::ActiveModel {
        id: Set(facts.seat.id),
        reminded_at: Set(Some(moment.utc())),
        ..Default::default()
    };
    row.update(&**tx).await?;
    invite::send(tx, key, &facts.seat, moment).await?;
    Ok(noted(tx, permit, "seat_reminded", moment).await?)
}

/// Takes somebody out of the team, who is told where they had said yes.
///
/// # Errors
/// A conflict where it is the lead's own seat, one that is free already, or the team has its places; storage.
pub async fn remove(tx: &Tx, permit: &Permit<LeadSeat>, moment: Moment) -> Result<(), Failure> {
    let facts = permit.object();
    facts.undecided().map_err(Failure::conflict)?;
    let next = match facts.seat.state {
        State::Confirmed if !facts.seat.leads => State::Left,
        State::Invited => State::Lapsed,
        other => return Err(Failure::conflict(Why::NotInThisState { state: other.word() })),
    };
    end(tx, &facts.seat, next, moment).await?;
    if let Some(person) = facts.seat.person_id.filter(|_| next == State::Left) {
        event::raise(tx, person, &Event::SeatEnded { seat: facts.seat.id }, moment).await?;
    }
    Ok(noted(tx, permit, "seat_removed", moment).await?)
}

/// Hands the team over to somebody who has confirmed: the application is theirs from now on.
///
/// # Errors
/// A conflict where they have not confirmed, or the team has its places; storage.
pub async fn hand_over(tx: &Tx, permit: &Permit<LeadSeat>, moment: Moment) -> Result<(), Failure> {
    let facts = permit.object();
    let application = facts.undecided().map_err(Failure::conflict)?;
    if facts.seat.state != State::Confirmed || facts.seat.leads {
        return Err(Failure::conflict(Why::NotInThisState { state: facts.seat.state.word() }));
    }
    let seats = queries::of_team(&**tx, facts.team.id).await?;
    for old in seats.iter().filter(|seat| seat.leads) {
        entity::ActiveModel { id: Set(old.id), leads: Set(false), ..Default::default() }
            .update(&**tx)
            .await?;
    }
    take_over(tx, application, &facts.seat, moment).await?;
    Ok(noted(tx, permit, "team_handed_over", moment).await?)
}

/// The lead has left: the longest confirmed leads.
pub(super) async fn next(tx: &Tx, application: &application::Model, moment: Moment) -> Result<(), Failure> {
    let Some(team) = application.team_id else { return Ok(()) };
    let seats = queries::of_team(&**tx, team).await?;
    let candidate = |s: &entity::Model| Candidate { seat: s.id, state: s.state, confirmed_at: s.state_at };
    let next = next_lead(&seats.iter().map(candidate).collect::<Vec<_>>());
    let next = next.ok_or_else(|| Failure::conflict(Why::NobodyToLead {}))?;
    let seat = read(tx, next).await?;
    take_over(tx, application, &seat, moment).await
}

/// The application becomes that of the seat's person, without what the lead before wrote of themselves alone.
async fn take_over(
    tx: &Tx,
    application: &application::Model,
    seat: &entity::Model,
    moment: Moment,
) -> Result<(), Failure> {
    let person = seat.person_id.ok_or(Failure::NotFound)?;
    entity::ActiveModel { id: Set(seat.id), leads: Set(true), ..Default::default() }.update(&**tx).await?;
    let mut draft = application.read_draft()?.handed_over(seat.part);
    // who was sent already stays sent: the consent given then holds for what was written then
    draft.consent = application.state != application::State::Draft;
    let seats = queries::of_team(&**tx, seat.team_id).await?;
    draft.team.members = invite::rows_of(&seats, person, std::mem::take(&mut draft.team.members));
    let row = application::ActiveModel {
        id: Set(application.id),
        person_id: Set(person),
        draft: Set(serde_json::to_string(&draft).map_err(StorageError::other)?),
        revision: Set(application.revision.saturating_add(1)),
        updated_at: Set(moment.utc()),
        ..Default::default()
    };
    row.update(&**tx).await?;
    event::raise(tx, person, &Event::TeamLead { application: application.id }, moment).await?;
    Ok(())
}

async fn noted(
    tx: &Tx,
    permit: &Permit<LeadSeat>,
    action: &'static str,
    moment: Moment,
) -> Result<(), StorageError> {
    let facts = permit.object();
    let object = ("seat", Some(facts.seat.id.uuid()));
    let detail = json!({ "team": facts.team.id });
    audit::record(tx, Some(permit.by()), action, object, detail, moment).await
}
