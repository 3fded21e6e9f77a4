//! Places that come free because somebody is erased.

use std::collections::BTreeSet;

use auth::Person;
use kernel::{Id, Moment, StorageError, Tx};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use crate::application::{entity as application, set_state};
use crate::cohort::hold;
use crate::enrolment::entity as enrolment;
use crate::seat::entity as seat;
use crate::stamp::Stamp;
use crate::{Cohort, offer};

/// Ends what would go on holding places of `person` after their account is erased, and tells the cohorts in which they
/// had or held some, for [`offer_again`] once the rest is done. Part of the transaction of the erasure, before its rows
/// change: the rows of those cohorts are held from then on (rule 10).
///
/// # Errors
/// Storage.
pub async fn leave(
    tx: &Tx,
    person: Id<Person>,
    moment: Moment,
) -> Result<BTreeSet<Id<Cohort>>, StorageError> {
    let cohorts = holding(tx, person).await?;
    for cohort in &cohorts {
        hold(tx, *cohort).await?;
    }
    for row in accepted(tx, person).await? {
        set_state(tx, row.id, application::State::Withdrawn, Stamp::by(person, moment)).await?;
    }
    Ok(cohorts)
}

/// Offers what came free to those who wait.
///
/// # Errors
/// Storage.
pub async fn offer_again(
    tx: &Tx,
    cohorts: &BTreeSet<Id<Cohort>>,
    moment: Moment,
) -> Result<(), StorageError> {
    for cohort in cohorts {
        offer::promote(tx, *cohort, None, moment).await?;
    }
    Ok(())
}

/// The cohorts in which they learn, have an application that holds places, or a seat that does.
async fn holding(tx: &Tx, person: Id<Person>) -> Result<BTreeSet<Id<Cohort>>, StorageError> {
    let places = enrolment::Entity::find().filter(enrolment::COLUMN.person_id.eq(person));
    let places = places.filter(enrolment::COLUMN.state.eq(enrolment::State::Active)).all(&**tx).await?;
    let asked =
        application::Entity::find().filter(application::COLUMN.person_id.eq(person)).all(&**tx).await?;
    let seats = seat::Entity::find().filter(seat::COLUMN.person_id.eq(person)).all(&**tx).await?;
    let asked = asked.into_iter().filter(|one| one.state.holds_places()).map(|one| one.cohort_id);
    let open = |one: &seat::Model| matches!(one.state, seat::State::Invited | seat::State::Confirmed);
    let seats = seats.into_iter().filter(open).map(|one| one.cohort_id);
    Ok(places.into_iter().map(|one| one.cohort_id).chain(asked).chain(seats).collect())
}

/// The applications of an individual that would keep a place although nobody has it any more: all that were accepted,
/// but where the course was completed.
async fn accepted(tx: &Tx, person: Id<Person>) -> Result<Vec<application::Model>, StorageError> {
    let done = enrolment::Entity::find().filter(enrolment::COLUMN.person_id.eq(person));
    let done = done.filter(enrolment::COLUMN.state.eq(enrolment::State::Completed)).all(&**tx).await?;
    let own = application::Entity::find()
        .filter(application::COLUMN.person_id.eq(person))
        .filter(application::COLUMN.kind.eq(application::Kind::Individual))
        .filter(application::COLUMN.state.eq(application::State::Accepted));
    let completed = |one: &application::Model| done.iter().any(|place| place.cohort_id == one.cohort_id);
    Ok(own.all(&**tx).await?.into_iter().filter(|one| !completed(one)).collect())
}
