//! The job that tells: once for each wish and cohort, from the day on which its window opens.

use kernel::{Db, Moment, StorageError, Tx};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::commands::raise_for;
use super::entity::{COLUMN, Entity, Model};
use super::told_entity as told;
use crate::Cohort;
use crate::cohort::public;
use crate::event::Event;

/// Tells everybody who wished it of the cohorts that take applications now, and returns how many mails were raised.
///
/// # Errors
/// Where the database fails; what is left is told the next time.
pub async fn tell(db: &Db, moment: Moment) -> Result<usize, StorageError> {
    let mut mails = 0;
    for (course, cohort) in public::open(db, moment).await? {
        let wishes = Entity::find().filter(COLUMN.course_id.eq(course.id));
        let wishes = wishes.filter(COLUMN.confirmed_at.is_not_null()).all(db.read()).await?;
        let done = told::Entity::find().filter(told::COLUMN.cohort_id.eq(cohort.id)).all(db.read()).await?;
        for wish in wishes.into_iter().filter(|wish| done.iter().all(|done| done.wish_id != wish.id)) {
            let id = cohort.id;
            let work = move |tx: Tx| {
                let wish = wish.clone();
                async move { one(&tx, &wish, id, moment).await }
            };
            mails += usize::from(db.write::<_, StorageError, _, _>(work).await?);
        }
    }
    Ok(mails)
}

/// Tells one, unless it was told or ended meanwhile.
async fn one(
    tx: &Tx,
    wish: &Model,
    cohort: kernel::Id<Cohort>,
    moment: Moment,
) -> Result<bool, StorageError> {
    let there = Entity::find_by_id(wish.id).one(&**tx).await?;
    let done = told::Entity::find_by_id((wish.id, cohort)).one(&**tx).await?;
    if there.is_none() || done.is_some() {
        return Ok(false);
    }
    tx.upsert(told::Model { wish_id: wish.id, cohort_id: cohort, at: moment.utc() }).await?;
    raise_for(tx, wish, &Event::NextCohort { wish: wish.id, cohort }, moment).await?;
    Ok(true)
}
