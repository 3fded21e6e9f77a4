//! Who ended a place, why one was given late, and from which earlier one it was carried on.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m0017_enrolment_ends"
    }
}

const TABLE: &str = "enrolment";

fn columns() -> [ColumnDef; 3] {
    [
        schema::uuid_null(Alias::new("state_by")),
        schema::text_null(Alias::new("added_reason")),
        schema::uuid_null(Alias::new("carried_from")),
    ]
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in columns() {
            manager
                .alter_table(Table::alter().table(Alias::new(TABLE)).add_column(column).to_owned())
                .await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in columns() {
            let column = Alias::new(column.get_column_name());
            let change = Table::alter().table(Alias::new(TABLE)).drop_column(column).to_owned();
            manager.alter_table(change).await?;
        }
        Ok(())
    }
}
