//! Reading requests.

use auth::Actor;
use auth::person::entity as person;
use courses::cohort::entity as cohort;
use courses::enrolment::entity as enrolment;
use kernel::{Db, Failure, Id, Moment};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::entity::{self, COLUMN, State};
use crate::grid;

/// How many requests of a cohort are read at most.
const MOST: u64 = 300;

/// The requests of a cohort with the names of those who asked, open ones first, then the latest; for its
/// facilitators and admins.
///
/// # Errors
/// [`Failure::NotFound`] for others.
pub async fn of_cohort(
    db: &Db,
    actor: &Actor,
    id: Id<courses::Cohort>,
    moment: Moment,
) -> Result<(cohort::Model, Vec<(entity::Model, String)>), Failure> {
    let cohort = grid::leads(db, actor, id, moment).await?;
    let all = entity::Entity::find().filter(COLUMN.cohort_id.eq(id));
    let all = all.order_by_desc(COLUMN.created_at).limit(MOST).all(db.read()).await?;
    let names = names(db, &all).await?;
    let named = all.into_iter().map(|r| {
        let name = names.iter().find(|(id, _)| *id == r.enrolment_id).map(|(_, name)| name.clone());
        (r, name.unwrap_or_default())
    });
    let mut named: Vec<_> = named.collect();
    named.sort_by_key(|(r, _)| r.state != State::Open);
    Ok((cohort, named))
}

async fn names(
    db: &Db,
    requests: &[entity::Model],
) -> Result<Vec<(Id<courses::Enrolment>, String)>, Failure> {
    use enrolment::Column as E;
    let to_person =
        enrolment::Entity::belongs_to(person::Entity).from(E::PersonId).to(person::Column::Id).into();
    let query = enrolment::Entity::find()
        .select_only()
        .column(E::Id)
        .column(person::Column::Name)
        .join(sea_orm::JoinType::InnerJoin, to_person)
        .filter(enrolment::COLUMN.id.is_in(requests.iter().map(|r| r.enrolment_id)));
    Ok(query.into_tuple().all(db.read()).await?)
}
