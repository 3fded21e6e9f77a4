//! What a recording is called, why one could not be prepared, and why a cohort was cancelled.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m0007_titles_and_reasons"
    }
}

/// Tables with the columns that they gain.
fn columns() -> [(&'static str, ColumnDef); 3] {
    [
        ("recording", schema::text_null(Alias::new("title"))),
        ("recording", schema::string_len_null(Alias::new("fault"), 64)),
        ("cohort", schema::text_null(Alias::new("state_reason"))),
    ]
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, mut column) in columns() {
            let change = Table::alter().table(Alias::new(table)).add_column(&mut column).to_owned();
            manager.alter_table(change).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in columns().into_iter().rev() {
            let name = Alias::new(column.get_column_name());
            manager.alter_table(Table::alter().table(Alias::new(table)).drop_column(name).to_owned()).await?;
        }
        Ok(())
    }
}
