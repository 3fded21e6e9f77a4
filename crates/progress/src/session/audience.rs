//! Where those live who are to come.

use std::collections::HashMap;

use auth::person;
use courses::cohort::entity as cohort;
use courses::enrolment::entity as enrolment;
use kernel::{StorageError, Zone};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QuerySelect};

/// How many learners of a cohort live in each zone, most first; those whose zone is unknown count in the cohort's.
///
/// # Errors
/// Where the database fails.
pub async fn audience(
    db: &impl ConnectionTrait,
    cohort: &cohort::Model,
) -> Result<Vec<(Zone, u32)>, StorageError> {
    let people = enrolment::Entity::find()
        .select_only()
        .column(person::entity::Column::Zone)
        .join(
            JoinType::InnerJoin,
            enrolment::Entity::belongs_to(person::entity::Entity)
                .from(enrolment::Column::PersonId)
                .to(person::entity::Column::Id)
                .into(),
        )
        .filter(enrolment::COLUMN.cohort_id.eq(cohort.id))
        .filter(enrolment::COLUMN.state.eq(enrolment::State::Active));
    let zones: Vec<Option<Zone>> = people.into_tuple().all(db).await?;
    let mut counts: HashMap<Zone, u32> = HashMap::new();
    for zone in zones {
        *counts.entry(zone.unwrap_or_else(|| cohort.zone.clone())).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    Ok(counts)
}
