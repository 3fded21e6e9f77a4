//! How many people and teams each association has, for admins.

use std::collections::{BTreeMap, HashMap};

use auth::person;
use kernel::{Id, StorageError};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, ExprTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use super::entity::{Column, Entity, Level, Model};
use super::queries::matching;
use crate::Association;
use crate::team::entity as team;

/// How many an association has, those below it included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Associations below it.
    pub below: u64,
    /// People.
    pub people: u64,
    /// Teams, in every cohort.
    pub teams: u64,
}

/// The counts of every association.
#[derive(Clone, Debug, Default)]
pub struct Census(BTreeMap<Id<Association>, Count>);

impl Census {
    /// Counts. Three statements, which read narrow rows.
    ///
    /// # Errors
    /// Storage.
    pub async fn take(db: &impl ConnectionTrait) -> Result<Self, StorageError> {
        let query = Entity::find().select_only().columns([Column::Id, Column::ParentId]);
        let tree: Vec<(Id<Association>, Option<Id<Association>>)> = query.into_tuple().all(db).await?;
        let people = person::count_by_association(db).await?;
        let teams = team::Entity::find()
            .select_only()
            .column(team::Column::AssociationId)
            .column_as(team::Column::Id.count(), "n")
            .filter(team::Column::AssociationId.is_not_null())
            .group_by(team::Column::AssociationId);
        let teams: Vec<(Id<Association>, i64)> = teams.into_tuple().all(db).await?;
        let people = people.into_iter().map(|(id, n)| (Id::from_uuid(id), n)).collect();
        Ok(Self::add_up(&tree, &people, &teams.into_iter().map(|(id, n)| (id, n.unsigned_abs())).collect()))
    }

    /// Adds what each has to itself and to all above it.
    fn add_up(
        tree: &[(Id<Association>, Option<Id<Association>>)],
        people: &HashMap<Id<Association>, u64>,
        teams: &HashMap<Id<Association>, u64>,
    ) -> Self {
        let above: HashMap<_, _> = tree.iter().copied().collect();
        let mut counts: BTreeMap<Id<Association>, Count> = BTreeMap::new();
        for (id, _) in tree {
            let own = |of: &HashMap<_, u64>| of.get(id).copied().unwrap_or(0);
            let (people, teams) = (own(people), own(teams));
            // three levels: more steps only a circle would take
            let mut next = Some(*id);
            for step in 0..Level::ALL.len() {
                let Some(at) = next else { break };
                let count = counts.entry(at).or_default();
                count.people += people;
                count.teams += teams;
                count.below += u64::from(step > 0);
                next = above.get(&at).copied().flatten();
            }
        }
        Self(counts)
    }

    /// The counts of one.
    #[must_use]
    pub fn of(&self, id: Id<Association>) -> Count {
        self.0.get(&id).copied().unwrap_or_default()
    }
}

/// A page of the associations below another, or of all where words are searched, by name; younger in the alphabet than
/// `after`.
///
/// # Errors
/// Storage.
pub async fn below(
    db: &impl ConnectionTrait,
    parent: Id<Association>,
    after: Option<(&str, Id<Association>)>,
    limit: u64,
) -> Result<Vec<Model>, StorageError> {
    let mut query = Entity::find().filter(Column::ParentId.eq(parent));
    if let Some((name, id)) = after {
        let same = Column::Name.eq(name).and(Column::Id.gt(id));
        query = query.filter(Column::Name.gt(name).or(same));
    }
    Ok(query.order_by_asc(Column::Name).order_by_asc(Column::Id).limit(limit).all(db).await?)
}

/// Those whose names or states hold every word, the best first.
///
/// # Errors
/// Storage.
pub async fn found(db: &impl ConnectionTrait, words: &str, limit: usize) -> Result<Vec<Model>, StorageError> {
    let words = kernel::fold(words).replace('|', " ");
    Ok(matching(&words, limit).all(db).await?)
}

/// Those of one level, by name.
///
/// # Errors
/// Storage.
pub async fn of_level(db: &impl ConnectionTrait, level: Level) -> Result<Vec<Model>, StorageError> {
    let query = Entity::find().filter(Column::Level.eq(level));
    Ok(query.order_by_asc(Column::Name).order_by_asc(Column::Id).all(db).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_local_has_counts_for_all_above_it() {
        let id = |n: u128| Id::from_uuid(uuid::Uuid::from_u128(n));
        let tree = [(id(1), None), (id(2), Some(id(1))), (id(3), Some(id(2))), (id(4), Some(id(2)))];
        let people = [(id(3), 5), (id(4), 2), (id(2), 1)].into();
        let census = Census::add_up(&tree, &people, &[(id(3), 2)].into());
        assert_eq!(census.of(id(1)), Count { below: 3, people: 8, teams: 2 });
        assert_eq!(census.of(id(2)), Count { below: 2, people: 8, teams: 2 });
        assert_eq!(census.of(id(4)), Count { below: 0, people: 2, teams: 0 });
    }
}
