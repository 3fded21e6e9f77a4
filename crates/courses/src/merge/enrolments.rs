//! Of two live enrolments in one cohort the one that was completed first stays, else the one that began first.

use auth::Person;
use kernel::{Id, Moment, StorageError, Tx};
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};

use super::MERGED;
use crate::enrolment::entity::{self, Model, State};
use crate::enrolment::set_ended;
use crate::stamp::Stamp;
use crate::team::seat;
use crate::{Cohort, Enrolment};

/// Two enrolments of one cohort that become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Joined {
    /// Their cohort.
    pub cohort: Id<Cohort>,
    /// The one that stays.
    pub stays: Id<Enrolment>,
    /// The one that ends; what was done in it goes to the other.
    pub ends: Id<Enrolment>,
}

/// The cohorts in which both have a place, for people to look at before.
///
/// # Errors
/// Storage.
pub async fn shared(
    db: &impl ConnectionTrait,
    people: [Id<Person>; 2],
) -> Result<Vec<Id<Cohort>>, StorageError> {
    Ok(pairs(live(db, people).await?).into_iter().map(|(_, ends)| ends.cohort_id).collect())
}

pub(super) async fn settle(
    tx: &Tx,
    people: [Id<Person>; 2],
    by: Id<Person>,
    moment: Moment,
) -> Result<Vec<Joined>, StorageError> {
    let mut joined = Vec::new();
    for (stays, ends) in pairs(live(&**tx, people).await?) {
        seat::leave(tx, &ends, moment).await?;
        set_ended(tx, ends.id, State::Withdrawn, Stamp::by(by, moment).because(MERGED)).await?;
        joined.push(Joined { cohort: ends.cohort_id, stays: stays.id, ends: ends.id });
    }
    Ok(joined)
}

async fn live(db: &impl ConnectionTrait, people: [Id<Person>; 2]) -> Result<Vec<Model>, StorageError> {
    let all = entity::Entity::find().filter(entity::COLUMN.person_id.is_in(people)).all(db).await?;
    Ok(all.into_iter().filter(|one| one.state.is_live()).collect())
}

/// The one that stays and the one that ends, for each cohort that has both.
fn pairs(mut live: Vec<Model>) -> Vec<(Model, Model)> {
    live.sort_by_key(|one| {
        (one.cohort_id, one.completed_at.is_none(), one.completed_at, one.enrolled_at, one.id)
    });
    let both = |pair: &[Model]| pair.first().cloned().zip(pair.get(1).cloned());
    live.windows(2).filter_map(both).filter(|(stays, ends)| stays.cohort_id == ends.cohort_id).collect()
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use uuid::Uuid;

    use super::*;
    use crate::seat::entity::Part;

    fn enrolment(id: u128, cohort: u128, began: i64, completed: Option<i64>) -> Model {
        let at = |seconds| DateTime::from_timestamp(seconds, 0).unwrap();
        Model {
            id: Id::from_uuid(Uuid::from_u128(id)),
            cohort_id: Id::from_uuid(Uuid::from_u128(cohort)),
            person_id: Id::from_uuid(Uuid::from_u128(id)),
            team_id: None,
            part: Part::Esp,
            state: completed.map_or(State::Active, |_| State::Completed),
            enrolled_at: at(began),
            completed_at: completed.map(at),
            ended_at: None,
            state_reason: None,
            state_by: None,
            added_reason: None,
            carried_from: None,
        }
    }

    fn stays(live: Vec<Model>) -> Vec<u128> {
        pairs(live).iter().map(|(stays, _)| stays.id.uuid().as_u128()).collect()
    }

    #[test]
    fn the_enrolment_that_was_completed_stays() {
        assert_eq!(stays(vec![enrolment(1, 7, 10, None), enrolment(2, 7, 20, Some(90))]), [2]);
        assert_eq!(stays(vec![enrolment(1, 7, 10, Some(95)), enrolment(2, 7, 20, Some(90))]), [2]);
    }

    #[test]
    fn where_none_is_completed_the_one_that_began_first_stays() {
        assert_eq!(stays(vec![enrolment(1, 7, 20, None), enrolment(2, 7, 10, None)]), [2]);
    }

    #[test]
    fn enrolments_in_different_cohorts_do_not_meet() {
        assert!(stays(vec![enrolment(1, 7, 10, None), enrolment(2, 8, 10, None)]).is_empty());
    }
}
