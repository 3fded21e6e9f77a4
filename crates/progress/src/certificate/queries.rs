//! Reading one's own certificates.

use courses::enrolment::entity as enrolment;
use kernel::{Db, Id, StorageError};
use sea_orm::{ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect};

use super::entity::{self, Model};

/// The certificate of an enrolment, where there is one.
///
/// # Errors
/// Where the database fails.
pub async fn of_enrolment(db: &Db, id: Id<courses::Enrolment>) -> Result<Option<Model>, StorageError> {
    Ok(entity::Entity::find().filter(entity::COLUMN.enrolment_id.eq(id)).one(db.read()).await?)
}

/// All certificates of a person, the latest first.
///
/// # Errors
/// Where the database fails.
pub async fn of_person(db: &Db, person: Id<auth::Person>) -> Result<Vec<Model>, StorageError> {
    let to_enrolment = entity::Entity::belongs_to(enrolment::Entity)
        .from(entity::Column::EnrolmentId)
        .to(enrolment::Column::Id)
        .into();
    let query = entity::Entity::find()
        .join(JoinType::InnerJoin, to_enrolment)
        .filter(enrolment::COLUMN.person_id.eq(person))
        .order_by_desc(entity::COLUMN.issued_at);
    Ok(query.all(db.read()).await?)
}

/// All certificates of a cohort.
///
/// # Errors
/// Where the database fails.
pub async fn of_cohort(db: &Db, id: Id<courses::Cohort>) -> Result<Vec<Model>, StorageError> {
    Ok(entity::Entity::find().filter(entity::COLUMN.cohort_id.eq(id)).all(db.read()).await?)
}
