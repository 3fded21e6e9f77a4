//! The account that goes: what it has moves, how it signed in ends, and both addresses are told.

use kernel::{Moment, StorageError, Tx};
use sea_orm::{ActiveModelTrait as _, Set};
use serde_json::json;

use super::rows::hand_over;
use super::{Accounts, MergePeople};
use crate::event::{Notice, notify};
use crate::person::entity::{ActiveModel, Model, State};
use crate::{Permit, audit};

/// Takes one account into the other. Its sign-ins, tokens and ways of signing in end; its grants, places and work are
/// the other's from then on. Last of the unit of work: enrolments that meet were joined before.
///
/// # Errors
/// Storage.
pub async fn absorb(tx: &Tx, permit: &Permit<MergePeople>, moment: Moment) -> Result<(), StorageError> {
    let Accounts { stays, goes } = permit.object();
    hand_over(tx, goes.id, stays.id).await?;
    close(goes, stays).update(&**tx).await?;
    filled(stays, goes).update(&**tx).await?;
    notify(tx, stays.id, Notice::AccountMerged { email: goes.email.clone() }, moment).await?;
    notify(tx, stays.id, Notice::AccountClosed { old: goes.email.clone() }, moment).await?;
    let (object, detail) = (("person", Some(stays.id.uuid())), json!({ "merged": goes.id }));
    audit::record(tx, Some(permit.by()), "people_merged", object, detail, moment).await?;
    Ok(())
}

/// The name stays, for the log of what was done under it; the address is free again.
fn close(goes: &Model, stays: &Model) -> ActiveModel {
    ActiveModel {
        id: Set(goes.id),
        email: Set(format!("merged-{}@merged.invalid", goes.id)),
        phone: Set(None),
        zone: Set(None),
        language: Set(None),
        association_id: Set(None),
        job: Set(None),
        career_family: Set(None),
        state: Set(State::Suspended),
        merged_into: Set(Some(stays.id)),
        ..Default::default()
    }
}

/// What the person said of themselves only in the account that goes.
fn filled(stays: &Model, goes: &Model) -> ActiveModel {
    let (one, other) = (stays.clone(), goes.clone());
    ActiveModel {
        id: Set(one.id),
        phone: Set(one.phone.or(other.phone)),
        zone: Set(one.zone.or(other.zone)),
        language: Set(one.language.or(other.language)),
        association_id: Set(one.association_id.or(other.association_id)),
        job: Set(one.job.or(other.job)),
        career_family: Set(one.career_family.or(other.career_family)),
        last_seen_at: Set(one.last_seen_at.max(other.last_seen_at)),
        ..Default::default()
    }
}
