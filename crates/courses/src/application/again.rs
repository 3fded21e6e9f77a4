//! Taking back what was sent and going on with a copy of it.

use auth::{Permit, person};
use kernel::{Failure, Id, Moment, Tx};

use super::commands::{stored, withdraw};
use super::entity::{self, State};
use super::file_entity as file;
use super::{ChangeOwn, Draft, Invitee, files};
use crate::{Application, ApplicationFile, Why, seat};

/// Takes back an application that was sent and begins another with everything that was written and every file, so that
/// it can be changed whole, from alone to a team too, and sent again. More time that was given stays. The seats of a
/// team end as at a withdrawal; whoever sat there is written down to be invited again. Its order is that of the new
/// submission.
///
/// # Errors
/// A conflict where it was not sent, was decided, or its deadline (named) has passed; storage.
pub async fn begin_again(
    tx: &Tx,
    permit: &Permit<ChangeOwn>,
    moment: Moment,
) -> Result<Id<Application>, Failure> {
    let facts = permit.object();
    let old = &facts.application;
    if old.state != State::Submitted {
        return Err(Failure::conflict(Why::NotInThisState { state: old.state.word() }));
    }
    if facts.cohort.state != crate::cohort::State::Published {
        return Err(Failure::conflict(Why::NotTakingApplications {}));
    }
    facts.in_time(moment).map_err(Failure::conflict)?;
    let draft = unsent(tx, old).await?;
    withdraw(tx, permit, moment).await?;
    let id: Id<Application> = tx.entropy().id(moment);
    let row = entity::Model {
        id,
        team_id: None,
        state: State::Draft,
        draft: stored(&draft)?,
        revision: 0,
        created_at: moment.utc(),
        updated_at: moment.utc(),
        submitted_at: None,
        state_at: Some(moment.utc()),
        state_by: Some(permit.by()),
        state_reason: None,
        ..old.clone()
    };
    tx.insert_all(vec![row]).await?;
    copy_files(tx, old.id, id, moment).await?;
    Ok(id)
}

/// What was written, with everybody who sat in the team as somebody to be invited. The consent is given anew.
async fn unsent(tx: &Tx, old: &entity::Model) -> Result<Draft, Failure> {
    let mut draft = old.read_draft()?;
    draft.consent = false;
    let Some(team) = old.team_id else { return Ok(draft) };
    let seats = seat::queries::of_team(&**tx, team).await?;
    let names = person::queries::names(&**tx, seats.iter().filter_map(|seat| seat.person_id)).await?;
    let meant = |one: Invitee| match one.found(&seats) {
        None => Some(one),
        Some(seat) if seat.state.is_taken() => {
            let known = seat.person_id.and_then(|id| names.get(&id).cloned());
            let name = [Some(one.name), seat.name.clone(), known].into_iter().flatten();
            let name = name.into_iter().find(|name| !name.trim().is_empty()).unwrap_or_default();
            Some(Invitee { seat: None, name, email: seat.email.clone(), part: Some(seat.part) })
        }
        Some(_) => None,
    };
    draft.team.members = draft.team.members.into_iter().filter_map(meant).collect();
    Ok(draft)
}

async fn copy_files(
    tx: &Tx,
    from: Id<Application>,
    to: Id<Application>,
    moment: Moment,
) -> Result<(), Failure> {
    let copy = |old: file::Model| file::Model {
        id: tx.entropy().id::<ApplicationFile>(moment),
        application_id: to,
        ..old
    };
    let copies: Vec<_> = files::of(&**tx, from).await?.into_iter().map(copy).collect();
    Ok(tx.insert_all(copies).await?)
}
