//! Of two live applications for one cohort the one that got further stays; the other is taken back, its text is kept.

use auth::Person;
use kernel::{Id, Moment, StorageError, Tx};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::MERGED;
use crate::application::entity::{self, Model, State};
use crate::application::set_state;
use crate::seat;
use crate::stamp::Stamp;

pub(super) async fn settle(
    tx: &Tx,
    people: [Id<Person>; 2],
    by: Id<Person>,
    moment: Moment,
) -> Result<(), StorageError> {
    let all = entity::Entity::find().filter(entity::COLUMN.person_id.is_in(people)).all(&**tx).await?;
    for ends in behind(all.into_iter().filter(|one| one.state.is_live()).collect()) {
        set_state(tx, ends.id, State::Withdrawn, Stamp::by(by, moment).because(MERGED)).await?;
        seat::commands::free_all(tx, &ends, by, moment).await?;
    }
    Ok(())
}

/// Those for whose cohort another got further; of two that got equally far the one that was changed last stays.
fn behind(mut live: Vec<Model>) -> Vec<Model> {
    live.sort_by_key(|one| (one.cohort_id, far(one.state), one.updated_at, one.id));
    let both = |pair: &[Model]| pair.first().cloned().zip(pair.get(1).cloned());
    let met = live.windows(2).filter_map(both).filter(|(behind, ahead)| behind.cohort_id == ahead.cohort_id);
    met.map(|(behind, _)| behind).collect()
}

/// How near a place a live application is.
const fn far(state: State) -> u8 {
    match state {
        State::Accepted => 4,
        State::Offered => 3,
        State::Waitlisted => 2,
        State::Submitted => 1,
        _ => 0,
    }
}
