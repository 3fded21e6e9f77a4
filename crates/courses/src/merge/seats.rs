//! Of two seats of one cohort that were said yes to, the one with a place stays, else the one that was confirmed first.

use auth::Person;
use kernel::{Id, Moment, StorageError, Tx};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use crate::seat::commands::end;
use crate::seat::entity::{self, Model, State};

pub(super) async fn settle(tx: &Tx, people: [Id<Person>; 2], moment: Moment) -> Result<(), StorageError> {
    let all = entity::Entity::find().filter(entity::COLUMN.person_id.is_in(people)).all(&**tx).await?;
    for ends in behind(all.into_iter().filter(|seat| seat.state.is_given()).collect()) {
        end(tx, &ends, State::Left, moment).await?;
    }
    Ok(())
}

fn behind(mut given: Vec<Model>) -> Vec<Model> {
    given.sort_by_key(|one| (one.cohort_id, one.state != State::Enrolled, one.state_at, one.id));
    let both = |pair: &[Model]| pair.first().cloned().zip(pair.get(1).cloned());
    let met = given.windows(2).filter_map(both).filter(|(stays, ends)| stays.cohort_id == ends.cohort_id);
    met.map(|(_, ends)| ends).collect()
}
