//! Writing notes. A note is never changed; a later one says more.

use auth::{ActionOn, Actor, Permit, Row, Verdict, audit};
use courses::enrolment::entity as enrolment;
use kernel::{Failure, Id, Invalid, Moment, Tx};
use sea_orm::{ActiveModelTrait, IntoActiveModel};
use serde_json::json;

use super::entity;
use crate::Note;
use crate::decision::Decide;

/// Writing a note on a learner: facilitators of the cohort and admins.
#[derive(Debug)]
pub struct WriteNote;

impl ActionOn for WriteNote {
    type On = Row<enrolment::Entity>;

    fn allow(actor: &Actor, enrolment: &enrolment::Model, moment: Moment) -> Verdict {
        <Decide as ActionOn>::allow(actor, enrolment, moment)
    }
}

kernel::reasons! {
    /// Why a note is not written.
    pub enum NoteReason {
        /// It says nothing.
        NoteEmpty = "note_empty" {},
        /// It is longer than 5,000 characters.
        NoteTooLong = "note_too_long" {},
    }
}

const MOST: usize = 5_000;

/// Writes a note.
///
/// # Errors
/// An empty or too long note; storage.
pub async fn write(
    tx: &Tx,
    permit: &Permit<WriteNote>,
    body: &str,
    moment: Moment,
) -> Result<Id<Note>, Failure> {
    let (enrolment, body) = (permit.object(), body.trim());
    if body.is_empty() {
        return Err(Invalid::one("note", &NoteReason::NoteEmpty {}).into());
    }
    if body.chars().count() > MOST {
        return Err(Invalid::one("note", &NoteReason::NoteTooLong {}).into());
    }
    let row = entity::Model {
        cohort_id: enrolment.cohort_id,
        id: tx.entropy().id(moment),
        enrolment_id: enrolment.id,
        author_id: permit.by(),
        body: body.to_owned(),
        at: moment.utc(),
    };
    let id = row.id;
    row.into_active_model().insert(&**tx).await?;
    let object = ("enrolment", Some(enrolment.id.uuid()));
    audit::record(tx, Some(permit.by()), "note_written", object, json!({ "note": id }), moment).await?;
    Ok(id)
}
