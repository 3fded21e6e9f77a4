//! Whether a module opens once the one before is completed, instead of on its day.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m0021_release"
    }
}

const MODULE: &str = "module";

fn after_previous() -> ColumnDef {
    schema::boolean(Alias::new("after_previous")).default(false).to_owned()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let change = Table::alter().table(Alias::new(MODULE)).add_column(after_previous()).to_owned();
        manager.alter_table(change).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = Alias::new(after_previous().get_column_name());
        manager.alter_table(Table::alter().table(Alias::new(MODULE)).drop_column(column).to_owned()).await
    }
}
