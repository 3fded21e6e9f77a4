//! Recordings whose film never arrived: they are said to be broken off, and can be removed.

use auth::{Permit, audit};
use chrono::TimeDelta;
use kernel::{Db, Failure, Moment, Reason as _, StorageError, Tx};
use modules::Why;
use modules::media::entity as media;
use modules::recording::entity::{self as recording, State};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QuerySelect as _};
use serde_json::json;

use super::KeepRecording;

/// How long a film may be on its way and be prepared.
pub const LONGEST: TimeDelta = TimeDelta::minutes(65);

/// Notes of every film that is on its way for longer than one may be that it broke off: whoever sent it is gone, or the
/// server was stopped meanwhile.
///
/// # Errors
/// Where the database fails.
pub async fn give_up(db: &Db, moment: Moment) -> Result<(), StorageError> {
    let old = media::Entity::find()
        .select_only()
        .column(media::Column::Id)
        .filter(media::COLUMN.created_at.lt(moment.utc() - LONGEST));
    let late = recording::Entity::find()
        .filter(recording::COLUMN.state.is_in([State::Uploading, State::Processing]))
        .filter(recording::Column::MediaId.in_subquery(sea_orm::QueryTrait::into_query(old)));
    // nearly always there is none, and then nothing is written
    let late = late.all(db.read()).await?;
    if late.is_empty() {
        return Ok(());
    }
    db.write(move |tx: Tx| {
        let late = late.clone();
        async move {
            for row in late {
                break_off(&tx, row, moment).await?;
            }
            Ok(())
        }
    })
    .await
}

async fn break_off(tx: &Tx, seen: recording::Model, moment: Moment) -> Result<(), StorageError> {
    let now = recording::Entity::find_by_id(seen.id).one(&**tx).await?;
    if now.as_ref() != Some(&seen) {
        return Ok(());
    }
    let fault = Why::FilmBrokenOff {}.code();
    let object = ("recording", Some(seen.id.uuid()));
    tx.upsert(recording::Model { state: State::Failed, fault: Some(fault.to_owned()), ..seen }).await?;
    audit::record(tx, None, "recording_failed", object, json!({ "fault": fault }), moment).await
}

/// Removes a recording that failed. Nobody has seen it.
///
/// # Errors
/// A conflict where it is in another state; storage.
pub async fn remove(tx: &Tx, permit: &Permit<KeepRecording>, moment: Moment) -> Result<(), Failure> {
    let row = &permit.object().recording;
    if row.state != State::Failed {
        return Err(Failure::conflict(Why::RecordingNotInThisState { state: row.state.word() }));
    }
    recording::Entity::delete_by_id(row.id).exec(&**tx).await?;
    media::Entity::delete_by_id(row.media_id).exec(&**tx).await?;
    let object = ("recording", Some(row.id.uuid()));
    Ok(audit::record(tx, Some(permit.by()), "recording_removed", object, json!({}), moment).await?)
}
