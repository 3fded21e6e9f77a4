//! Why a policy is what it is, whether it was changed in the open, and since when the applications of a cohort are open
//! where its window was moved after that.

use sea_orm_migration::prelude::*;

use crate::table::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m0025_policy"
    }
}

fn columns() -> [(&'static str, ColumnDef); 3] {
    let in_the_open = yes_no("in_the_open").default(false).to_owned();
    [
        ("policy", text("reason").default("").to_owned()),
        ("policy", in_the_open),
        ("cohort", at_or_none("opened_at")),
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
        for (table, column) in columns() {
            let name = Alias::new(column.get_column_name());
            manager.alter_table(Table::alter().table(Alias::new(table)).drop_column(name).to_owned()).await?;
        }
        Ok(())
    }
}
