//! Which courses a course was copied from, the first ancestor included.

use std::collections::BTreeMap;

use kernel::{Id, StorageError};
use sea_orm::{ConnectionTrait, EntityTrait as _, QuerySelect as _};

use super::entity::{Column, Entity};
use crate::Course;

/// Whether one of some courses is this one or was copied from it, at first or second hand. One statement.
///
/// # Errors
/// Where the database fails.
pub async fn any_descends(
    db: &impl ConnectionTrait,
    some: &[Id<Course>],
    from: Id<Course>,
) -> Result<bool, StorageError> {
    let all = Entity::find().select_only().columns([Column::Id, Column::CopiedFrom]);
    let all: Vec<(Id<Course>, Option<Id<Course>>)> = all.into_tuple().all(db).await?;
    let parents = all.into_iter().filter_map(|(id, parent)| Some((id, parent?))).collect();
    Ok(some.iter().any(|course| descends(&parents, *course, from)))
}

fn descends(parents: &BTreeMap<Id<Course>, Id<Course>>, course: Id<Course>, from: Id<Course>) -> bool {
    // a course is copied after the one that it is copied from, so that the way up ends
    std::iter::successors(Some(course), |id| parents.get(id).copied()).any(|id| id == from)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn id(n: u128) -> Id<Course> {
        Id::from_uuid(Uuid::from_u128(n))
    }

    #[test]
    fn a_copy_of_a_copy_descends_from_the_first_and_not_the_other_way() {
        let parents = BTreeMap::from([(id(2), id(1)), (id(3), id(2)), (id(5), id(4))]);
        assert!([1, 2, 3].iter().all(|n| descends(&parents, id(3), id(*n))));
        assert!(!descends(&parents, id(1), id(3)) && !descends(&parents, id(5), id(1)));
    }
}
