//! From what the lead wrote to seats and invitations.

use auth::person::{self, NewPerson, Profile, normalise};
use auth::{Permit, Person, audit, one_time_link};
use kernel::{Failure, Id, Moment, SiteKey, StorageError, Tx};
use sea_orm::{ActiveModelTrait as _, EntityTrait as _, Set};
use serde_json::json;

use super::commands::end;
use super::entity::{self, Part, State};
use super::queries;
use crate::application::commands::association_exists;
use crate::application::entity as application;
use crate::application::{Asks, ChangeOwn, Draft, Invitee};
use crate::event::{self, Event};
use crate::team::entity as team;
use crate::{Seat, Team, Why};

/// How many people a team may have invited, those who said no included.
const MOST: u32 = 20;

/// Makes the team of an application and the seats that are missing, and writes to everybody who is new in it. An
/// address that was changed gets a new invitation, and the one before ends. Gives back the draft with the seats.
///
/// # Errors
/// Every field that hinders it; a conflict where too many were invited; storage.
pub async fn invite(
    tx: &Tx,
    permit: &Permit<ChangeOwn>,
    key: &SiteKey,
    draft: Draft,
    moment: Moment,
) -> Result<Draft, Failure> {
    let facts = permit.object();
    let asks = Asks::load(&**tx, &facts.application, &facts.cohort).await?;
    draft.may_invite(&asks)?;
    association_exists(tx, &draft).await?;
    let lead = draft.part.ok_or_else(|| kernel::Invalid::one("part", &Why::Required {}))?;
    let team = team_of(tx, permit, &draft, moment).await?;
    lead_sits(tx, &team, permit.by(), &asks.email, lead, moment).await?;
    let mut work = Work { tx, key, team: &team, seats: asks.seats, moment };
    let mut draft = draft;
    draft.team.members.retain(|one| !one.is_blank());
    for one in &mut draft.team.members {
        work.settle(permit, one).await?;
    }
    Ok(draft)
}

/// The rows of a team that changed hands: everybody who sits in it but its lead, then those who were only written.
pub(super) fn rows_of(seats: &[entity::Model], lead: Id<Person>, written: Vec<Invitee>) -> Vec<Invitee> {
    let others = seats.iter().filter(|seat| seat.state.is_taken() && seat.person_id != Some(lead));
    let row = |seat: &entity::Model| match seat.state.is_given() {
        true => Invitee { seat: Some(seat.id), part: Some(seat.part), ..Invitee::default() },
        false => Invitee {
            seat: Some(seat.id),
            name: seat.name.clone().unwrap_or_default(),
            email: seat.email.clone(),
            part: Some(seat.part),
        },
    };
    others.map(row).chain(written.into_iter().filter(|one| one.seat.is_none())).collect()
}

/// Writes to whoever a seat is meant for. Who has no account yet gets a link that makes one.
pub(super) async fn send(
    tx: &Tx,
    key: &SiteKey,
    seat: &entity::Model,
    moment: Moment,
) -> Result<(), Failure> {
    let Some(person) = seat.person_id else { return Ok(()) };
    let path = format!("/seats/{}", seat.id);
    let link = one_time_link::welcome(tx, key, person, &path, moment).await?;
    event::raise(tx, person, &Event::SeatInvitation { seat: seat.id, link }, moment).await?;
    Ok(())
}

async fn team_of(
    tx: &Tx,
    permit: &Permit<ChangeOwn>,
    draft: &Draft,
    moment: Moment,
) -> Result<team::Model, Failure> {
    let application = &permit.object().application;
    let known = match application.team_id {
        Some(id) => team::Entity::find_by_id(id).one(&**tx).await?,
        None => None,
    };
    let row = team::Model {
        id: known.as_ref().map_or_else(|| tx.entropy().id::<Team>(moment), |team| team.id),
        cohort_id: application.cohort_id,
        name: draft.team.name.trim().to_owned(),
        association_id: draft.association,
        created_at: known.as_ref().map_or(moment.utc(), |team| team.created_at),
        kept: known.as_ref().is_some_and(|team| team.kept),
    };
    tx.upsert(row.clone()).await?;
    if known.is_none() {
        let change = application::ActiveModel {
            id: Set(application.id),
            team_id: Set(Some(row.id)),
            ..Default::default()
        };
        change.update(&**tx).await?;
    }
    Ok(row)
}

/// The lead has said yes by applying.
async fn lead_sits(
    tx: &Tx,
    team: &team::Model,
    person: Id<Person>,
    email: &str,
    part: Part,
    moment: Moment,
) -> Result<(), Failure> {
    let seats = queries::of_team(&**tx, team.id).await?;
    let own = seats.into_iter().find(|seat| seat.person_id == Some(person) && seat.state.is_taken());
    let fresh = || entity::Model {
        id: tx.entropy().id::<Seat>(moment),
        team_id: team.id,
        cohort_id: team.cohort_id,
        person_id: Some(person),
        email: email.to_owned(),
        part,
        state: State::Confirmed,
        leads: true,
        invited_at: moment.utc(),
        state_at: Some(moment.utc()),
        name: None,
        confirm_by: None,
        reminded_at: None,
        alone: false,
    };
    let row = own.map_or_else(fresh, |own| entity::Model { part, leads: true, ..own });
    Ok(tx.upsert(row).await?)
}

/// Settling the rows of one team, one after the other.
struct Work<'a> {
    tx: &'a Tx,
    key: &'a SiteKey,
    team: &'a team::Model,
    seats: Vec<entity::Model>,
    moment: Moment,
}

impl Work<'_> {
    async fn settle(&mut self, permit: &Permit<ChangeOwn>, one: &mut Invitee) -> Result<(), Failure> {
        let email = normalise(&one.email).unwrap_or_default();
        let known = self.seats.iter().find(|seat| match one.seat {
            Some(id) => seat.id == id,
            None => seat.state.is_taken() && seat.email == email,
        });
        match known.cloned() {
            Some(seat) if seat.state != State::Invited => one.seat = Some(seat.id),
            Some(seat) if seat.email == email => {
                one.seat = Some(seat.id);
                self.reword(&seat, one).await?;
            }
            other => {
                if let Some(seat) = other {
                    end(self.tx, &seat, State::Lapsed, self.moment).await?;
                }
                one.seat = Some(self.fresh(permit, one, email).await?);
            }
        }
        Ok(())
    }

    async fn reword(&self, seat: &entity::Model, one: &Invitee) -> Result<(), StorageError> {
        let row = entity::ActiveModel {
            id: Set(seat.id),
            name: Set(Some(one.name.trim().to_owned())),
            part: Set(one.part.unwrap_or(seat.part)),
            ..Default::default()
        };
        row.update(&**self.tx).await?;
        Ok(())
    }

    async fn fresh(
        &mut self,
        permit: &Permit<ChangeOwn>,
        one: &Invitee,
        email: String,
    ) -> Result<Id<Seat>, Failure> {
        if self.seats.len() >= MOST as usize {
            return Err(Failure::conflict(Why::TooManyInvitations { most: MOST }));
        }
        let (tx, moment) = (self.tx, self.moment);
        let seat = entity::Model {
            id: tx.entropy().id::<Seat>(moment),
            team_id: self.team.id,
            cohort_id: self.team.cohort_id,
            person_id: Some(account(tx, permit, one, &email, moment).await?),
            email,
            part: one.part.unwrap_or(Part::Esp),
            state: State::Invited,
            leads: false,
            invited_at: moment.utc(),
            state_at: None,
            name: Some(one.name.trim().to_owned()),
            confirm_by: None,
            reminded_at: None,
            alone: false,
        };
        tx.insert_all(vec![seat.clone()]).await?;
        send(tx, self.key, &seat, moment).await?;
        let object = ("seat", Some(seat.id.uuid()));
        let detail = json!({ "team": self.team.id });
        audit::record(tx, Some(permit.by()), "seat_invited", object, detail, moment).await?;
        self.seats.push(seat.clone());
        Ok(seat.id)
    }
}

/// The account of an address; one without a way in where there is none yet.
async fn account(
    tx: &Tx,
    permit: &Permit<ChangeOwn>,
    one: &Invitee,
    email: &str,
    moment: Moment,
) -> Result<Id<Person>, Failure> {
    if let Some(known) = person::queries::by_email(&**tx, email).await? {
        return Ok(known.id);
    }
    let profile = Profile { name: one.name.clone(), ..Profile::default() };
    person::create(tx, Some(permit.by()), NewPerson { email: email.to_owned(), profile }, moment).await
}
