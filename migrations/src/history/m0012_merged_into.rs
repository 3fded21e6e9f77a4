//! The account that another of the same person went into.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m0012_merged_into"
    }
}

const PERSON: &str = "person";

fn merged_into() -> ColumnDef {
    schema::uuid_null(Alias::new("merged_into"))
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let change = Table::alter().table(Alias::new(PERSON)).add_column(merged_into()).to_owned();
        manager.alter_table(change).await?;
        let index = "CREATE INDEX person_merged_into ON person (merged_into) WHERE merged_into IS NOT NULL";
        manager.get_connection().execute_unprepared(index).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.get_connection().execute_unprepared("DROP INDEX person_merged_into").await?;
        let column = Alias::new(merged_into().get_column_name());
        manager.alter_table(Table::alter().table(Alias::new(PERSON)).drop_column(column).to_owned()).await
    }
}
