//! Keeping what someone has typed, so that it can be gone on with on another device.

use courses::enrolment::entity as enrolment;
use kernel::{Db, Failure, Id, Moment, StorageError, Tx};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::entity;

/// The longest draft, in bytes: no work handed in may be longer either.
const MOST: usize = 200_000;

kernel::reasons! {
    /// Why a draft is not kept.
    pub enum DraftReason {
        /// It is far longer than anything that can be handed in.
        DraftTooLong = "draft_too_long" {},
    }
}

/// Keeps what `person` has typed for an activity of their own enrolment.
///
/// # Errors
/// Not found where the enrolment is not theirs; too long.
pub async fn keep(
    db: &Db,
    person: Id<auth::Person>,
    of: (Id<courses::Enrolment>, Id<modules::Activity>),
    body: &str,
    moment: Moment,
) -> Result<(), Failure> {
    if body.len() > MOST {
        return Err(Failure::conflict(DraftReason::DraftTooLong {}));
    }
    db.write(|tx: Tx| async move {
        let own = enrolment::Entity::find_by_id(of.0)
            .filter(enrolment::COLUMN.person_id.eq(person))
            .one(&*tx)
            .await?
            .ok_or(Failure::NotFound)?;
        let row = entity::Model {
            cohort_id: own.cohort_id,
            enrolment_id: own.id,
            activity_id: of.1,
            body: body.to_owned(),
            updated_at: moment.utc(),
        };
        Ok(tx.upsert(row).await?)
    })
    .await
}

/// What was typed for an activity and not yet handed in.
///
/// # Errors
/// Where the database fails.
pub async fn kept(
    db: &Db,
    cohort: Id<courses::Cohort>,
    of: (Id<courses::Enrolment>, Id<modules::Activity>),
) -> Result<Option<entity::Model>, StorageError> {
    Ok(entity::Entity::find_by_id((cohort, of.0, of.1)).one(db.read()).await?)
}
