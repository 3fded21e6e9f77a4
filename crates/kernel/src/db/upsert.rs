//! Writing a row by its key: the same row twice changes nothing.

use sea_orm::sea_query::{Iden, OnConflict};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, Iterable, ModelTrait, PrimaryKeyToColumn};

use super::unit::Tx;
use crate::StorageError;

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
}
