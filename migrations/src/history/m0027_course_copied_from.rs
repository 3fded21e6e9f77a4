//! The course that another was copied from, whose files its modules name.

use sea_orm_migration::prelude::*;

use crate::table::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m0027_course_copied_from"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut column = id_or_none("copied_from");
        let change = Table::alter().table(Alias::new("course")).add_column(&mut column).to_owned();
        manager.alter_table(change).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let name = Alias::new("copied_from");
        manager.alter_table(Table::alter().table(Alias::new("course")).drop_column(name).to_owned()).await
    }
}
