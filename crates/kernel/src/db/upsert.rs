//! Writing a row by its key: the same row twice changes nothing.

use sea_orm::sea_query::{Iden, OnConflict};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, Iterable, ModelTrait, PrimaryKeyToColumn};

use super::unit::Tx;
use crate::StorageError;
use crate::folder::Outcome;

/// How many values one statement holds: fewer than SQLite's 32,766.
const VALUES: usize = 30_000;

impl Tx {
    /// Inserts a row, or updates everything but its key and `created_at` where the key exists already.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn upsert<M>(&self, row: M) -> Result<(), StorageError>
    where
        M: ModelTrait + IntoActiveModel<<M::Entity as EntityTrait>::ActiveModel>,
        <M::Entity as EntityTrait>::ActiveModel: ActiveModelTrait<Entity = M::Entity> + Send,
    {
        let key: Vec<_> = <M::Entity as EntityTrait>::PrimaryKey::iter().map(|k| k.into_column()).collect();
        let fixed: Vec<_> = key.iter().map(Iden::unquoted).chain(["created_at"]).collect();
        let rest = <M::Entity as EntityTrait>::Column::iter().filter(|c| !fixed.contains(&c.unquoted()));
        let conflict = OnConflict::columns(key.iter().copied()).update_columns(rest).to_owned();
        M::Entity::insert(row.into_active_model())
            .on_conflict(conflict)
            .exec_without_returning(&**self)
            .await?;
        Ok(())
    }

    /// Writes a row of an import over the one that is there, where they differ. The caller hands on what the import
    /// does not know, such as the key and `created_at`.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn import<M>(&self, found: Option<M>, row: M) -> Result<Outcome, StorageError>
    where
        M: ModelTrait + PartialEq + IntoActiveModel<<M::Entity as EntityTrait>::ActiveModel>,
        <M::Entity as EntityTrait>::ActiveModel: ActiveModelTrait<Entity = M::Entity> + Send,
    {
        let outcome = match &found {
            None => Outcome::Added,
            Some(there) if *there == row => return Ok(Outcome::Unchanged),
            Some(_) => Outcome::Changed,
        };
        self.upsert(row).await?;
        Ok(outcome)
    }

    /// Inserts many rows in few statements: as many rows in each as both databases take values.
    ///
    /// # Errors
    /// Where the database fails, a key that exists already included.
    pub async fn insert_all<M>(&self, rows: Vec<M>) -> Result<(), StorageError>
    where
        M: ModelTrait + IntoActiveModel<<M::Entity as EntityTrait>::ActiveModel>,
        <M::Entity as EntityTrait>::ActiveModel: ActiveModelTrait<Entity = M::Entity> + Send,
    {
        let most = VALUES / <M::Entity as EntityTrait>::Column::iter().count().max(1);
        let mut rows = rows.into_iter().map(IntoActiveModel::into_active_model).peekable();
        while rows.peek().is_some() {
            let chunk: Vec<_> = rows.by_ref().take(most).collect();
            M::Entity::insert_many(chunk).exec_without_returning(&**self).await?;
        }
        Ok(())
    }
}
