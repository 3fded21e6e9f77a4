//! Who wishes to be told of the next cohort of a course, and when an entry needs a look.

use sea_orm_migration::prelude::*;

use crate::table::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m0020_wish"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in tables() {
            manager.create_table(table).await?;
        }
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
        for name in ["cohort_wish_told", "cohort_wish"] {
            manager.drop_table(Table::drop().table(Alias::new(name)).to_owned()).await?;
        }
        Ok(())
    }
}

fn tables() -> [TableCreateStatement; 2] {
    let wish = table(
        "cohort_wish",
        &["id"],
        vec![
            id("id"),
            id("course_id"),
            text("email"),
            id_or_none("person_id"),
            word("language"),
            at("created_at"),
            at_or_none("confirmed_at"),
            at_or_none("expires_at"),
        ],
    );
    let wish = wish.refers(&["course_id"], "course", &["id"]).refers(&["person_id"], "person", &["id"]);
    let told =
        table("cohort_wish_told", &["wish_id", "cohort_id"], vec![id("wish_id"), id("cohort_id"), at("at")]);
    let told = told.refers(&["wish_id"], "cohort_wish", &["id"]).refers(&["cohort_id"], "cohort", &["id"]);
    [wish.unique(&["course_id", "email"]), told]
}

/// The months after which an entry needs a look, and of which day its owner was told.
fn columns() -> [(&'static str, ColumnDef); 2] {
    let mut told = day("stale_told");
    [("site_setting", number("stale_months").default(12).to_owned()), ("entry", told.null().to_owned())]
}
