//! The associations that a directory sees.

use std::collections::BTreeMap;

use auth::directory::{Directory, group_entity};
use chrono::{DateTime, Utc};
use kernel::{Id, StorageError};
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};
use uuid::Uuid;

use crate::Association;
use crate::association::entity::{Entity, Model};
use crate::association::{Node, Tree};

/// An association as a directory sees it.
#[derive(Clone, Debug)]
pub struct Group {
    /// The association.
    pub association: Model,
    /// The directory's own id of it.
    pub external_id: Option<String>,
    /// Whether the directory made it, and so may rename and remove it.
    pub made: bool,
    /// When the directory last changed something.
    pub changed_at: Option<DateTime<Utc>>,
}

/// What a directory may see, as it is now.
#[derive(Clone, Debug)]
pub struct Seen {
    /// Its association with all below.
    pub branch: Vec<Uuid>,
    /// The same as groups, in order of their ids.
    pub groups: Vec<Group>,
}

impl Seen {
    /// Reads it.
    ///
    /// # Errors
    /// Storage.
    pub async fn load(db: &impl ConnectionTrait, directory: &Directory) -> Result<Self, StorageError> {
        let branch = branch(db, directory).await?;
        let groups = list(db, directory, &branch).await?;
        Ok(Self { branch, groups })
    }

    /// One of the groups.
    #[must_use]
    pub fn group(&self, association: Id<Association>) -> Option<&Group> {
        self.groups.iter().find(|group| group.association.id == association)
    }
}

/// The directory's association with all below it.
///
/// # Errors
/// Storage.
pub async fn branch(db: &impl ConnectionTrait, directory: &Directory) -> Result<Vec<Uuid>, StorageError> {
    let all = Entity::find().all(db).await?;
    let tree: Tree = all.iter().map(|a| Node { id: a.id, level: a.level, parent: a.parent_id }).collect();
    Ok(tree.branch(directory.association().into()).into_iter().map(Id::uuid).collect())
}

async fn list(
    db: &impl ConnectionTrait,
    directory: &Directory,
    branch: &[Uuid],
) -> Result<Vec<Group>, StorageError> {
    let said = group_entity::Entity::find().filter(group_entity::Column::DirectoryId.eq(directory.id()));
    let mut said: BTreeMap<Uuid, group_entity::Model> =
        said.all(db).await?.into_iter().map(|row| (row.association_id, row)).collect();
    let mut all = Entity::find().all(db).await?;
    all.retain(|a| branch.contains(&a.id.uuid()));
    all.sort_by_key(|a| a.id);
    let group = |association: Model| {
        let said = said.remove(&association.id.uuid());
        Group {
            external_id: said.as_ref().and_then(|row| row.external_id.clone()),
            made: said.as_ref().is_some_and(|row| row.made),
            changed_at: said.map(|row| row.changed_at),
            association,
        }
    };
    Ok(all.into_iter().map(group).collect())
}
