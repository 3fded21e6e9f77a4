//! Writing, changing and taking away the notes of a meeting.

use auth::Permit;
use kernel::{AnyId, Day, Failure, Moment, StorageError, Tx};
use sea_orm::{ActiveModelTrait as _, EntityTrait as _, IntoActiveModel as _, Set};

use super::access::{KeepMeetings, Keeping};
use super::entity::{ActiveModel, Entity, Model};
use super::form::{MeetingReason, NewMeeting};

/// Keeps the notes of a meeting. The same id again changes nothing.
///
/// # Errors
/// Storage.
pub async fn add(
    tx: &Tx,
    permit: &Permit<KeepMeetings>,
    id: AnyId,
    new: &NewMeeting,
    moment: Moment,
) -> Result<(), Failure> {
    let keeping = permit.object();
    let cohort_id = keeping.enrolment.cohort_id;
    if Entity::find_by_id((cohort_id, id)).one(&**tx).await?.is_some() {
        return Ok(());
    }
    let row = Model {
        cohort_id,
        id,
        team_id: keeping.team,
        person_id: permit.by(),
        held_on: Day(new.held_on),
        present: present(keeping, new)?,
        body: new.body.clone(),
        revision: 1,
        at: moment.utc(),
        changed_by: None,
        changed_at: None,
        removed_at: None,
    };
    row.into_active_model().insert(&**tx).await?;
    Ok(())
}

/// Changes the notes as they were at a revision.
///
/// # Errors
/// Not found where the team has none such; a conflict where somebody else has changed them meanwhile; storage.
pub async fn change(
    tx: &Tx,
    permit: &Permit<KeepMeetings>,
    (id, revision): (AnyId, i32),
    new: &NewMeeting,
    moment: Moment,
) -> Result<(), Failure> {
    let found = find(tx, permit, id).await?;
    if found.revision != revision {
        return Err(Failure::conflict(MeetingReason::Changed {}));
    }
    let row = ActiveModel {
        held_on: Set(Day(new.held_on)),
        present: Set(present(permit.object(), new)?),
        body: Set(new.body.clone()),
        revision: Set(found.revision.saturating_add(1)),
        changed_by: Set(Some(permit.by())),
        changed_at: Set(Some(moment.utc())),
        ..found.into_active_model()
    };
    row.update(&**tx).await?;
    Ok(())
}

/// Takes the notes away; they can be brought back.
///
/// # Errors
/// Not found where the team has none such; storage.
pub async fn remove(
    tx: &Tx,
    permit: &Permit<KeepMeetings>,
    id: AnyId,
    moment: Moment,
) -> Result<(), Failure> {
    let found = find(tx, permit, id).await?;
    let row = ActiveModel { removed_at: Set(Some(moment.utc())), ..found.into_active_model() };
    row.update(&**tx).await?;
    Ok(())
}

/// Brings notes back that were taken away.
///
/// # Errors
/// Not found where the team has none such; storage.
pub async fn restore(tx: &Tx, permit: &Permit<KeepMeetings>, id: AnyId) -> Result<(), Failure> {
    let found = find(tx, permit, id).await?;
    let row = ActiveModel { removed_at: Set(None), ..found.into_active_model() };
    row.update(&**tx).await?;
    Ok(())
}

async fn find(tx: &Tx, permit: &Permit<KeepMeetings>, id: AnyId) -> Result<Model, Failure> {
    let keeping = permit.object();
    let found = Entity::find_by_id((keeping.enrolment.cohort_id, id)).one(&**tx).await?;
    found.filter(|meeting| meeting.team_id == keeping.team).ok_or(Failure::NotFound)
}

/// Those of the team who were there, as stored.
fn present(keeping: &Keeping, new: &NewMeeting) -> Result<String, StorageError> {
    let there: Vec<_> = new.present.intersection(&keeping.people).collect();
    serde_json::to_string(&there).map_err(StorageError::other)
}
