//! Reading directories, and the people that one may see.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Id, StorageError};
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};
use uuid::Uuid;

use super::{Directory, Pushed, entity, person_entity, said};
use crate::{Person, Role, grant, person};

/// How many ids are asked for in one statement.
const MANY: usize = 500;

/// Every directory that was not ended, the newest first, for admins.
///
/// # Errors
/// Storage.
pub async fn live(db: &impl ConnectionTrait) -> Result<Vec<entity::Model>, StorageError> {
    let live = entity::Entity::find().filter(entity::Column::RevokedAt.is_null());
    Ok(live.order_by_desc(entity::Column::Id).all(db).await?)
}

/// Which people are asked for.
#[derive(Clone, Debug)]
pub enum Wanted {
    /// All of them.
    All,
    /// One, by id.
    One(Id<Person>),
    /// Those who have this user name, address or external id; for finding one among many at once.
    Called(String),
}

/// One person whom a directory may see: of its associations, not removed by it, not an admin of the site. `branch` is
/// its association with all below.
///
/// # Errors
/// Storage.
pub async fn find(
    db: &impl ConnectionTrait,
    directory: &Directory,
    branch: &[Uuid],
    person: Id<Person>,
) -> Result<Option<Pushed>, StorageError> {
    Ok(list(db, directory, branch, &Wanted::One(person)).await?.pop())
}

/// The people whom a directory may see, in order of their ids.
///
/// # Errors
/// Storage.
pub async fn list(
    db: &impl ConnectionTrait,
    directory: &Directory,
    branch: &[Uuid],
    wanted: &Wanted,
) -> Result<Vec<Pushed>, StorageError> {
    use person::entity::Column as P;
    let mut theirs = person::entity::Entity::find().filter(P::AssociationId.is_in(branch.iter().copied()));
    match wanted {
        Wanted::All => {}
        Wanted::One(id) => theirs = theirs.filter(P::Id.eq(*id)),
        Wanted::Called(name) => {
            let said = called(db, directory, name).await?;
            let email = person::normalise(name).unwrap_or_default();
            theirs = theirs.filter(Condition::any().add(P::Id.is_in(said)).add(P::Email.eq(email)));
        }
    }
    let people = theirs.order_by_asc(P::Id).all(db).await?;
    beside(db, directory, people).await
}

async fn called(
    db: &impl ConnectionTrait,
    directory: &Directory,
    name: &str,
) -> Result<Vec<Id<Person>>, StorageError> {
    use person_entity::Column as D;
    let same = Condition::any().add(D::UserKey.eq(said::key(name))).add(D::ExternalId.eq(name));
    let rows = person_entity::Entity::find().filter(D::DirectoryId.eq(directory.id())).filter(same);
    Ok(rows.all(db).await?.into_iter().map(|row| row.person_id).collect())
}

/// Puts what the directory said beside each, and leaves out whom it may not see.
async fn beside(
    db: &impl ConnectionTrait,
    directory: &Directory,
    people: Vec<person::entity::Model>,
) -> Result<Vec<Pushed>, StorageError> {
    use person_entity::Column as D;
    let mut said = BTreeMap::new();
    let (mut admins, mut holders) = (BTreeSet::new(), BTreeSet::new());
    for some in people.chunks(MANY) {
        let ids: Vec<_> = some.iter().map(|p| p.id).collect();
        let rows = person_entity::Entity::find().filter(D::DirectoryId.eq(directory.id()));
        let rows = rows.filter(D::PersonId.is_in(ids.iter().copied())).all(db).await?;
        said.extend(rows.into_iter().map(|row| (row.person_id, row)));
        let grants = grant::entity::Entity::find().filter(grant::entity::Column::PersonId.is_in(ids));
        for row in grants.all(db).await? {
            holders.insert(row.person_id);
            if row.role == Role::Admin.word() {
                admins.insert(row.person_id);
            }
        }
    }
    let pushed = people.into_iter().map(|person| {
        let (said, holds) = (said.remove(&person.id), holders.contains(&person.id));
        Pushed { person, said, holds }
    });
    Ok(pushed.filter(|p| !admins.contains(&p.person.id) && !p.is_removed()).collect())
}
