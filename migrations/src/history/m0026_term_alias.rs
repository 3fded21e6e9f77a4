//! The names in addresses of terms that went into others.

use sea_orm_migration::prelude::*;

use crate::table::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m0026_term_alias"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(term_alias()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table(Alias::new("term_alias")).to_owned()).await
    }
}

fn term_alias() -> TableCreateStatement {
    table(
        "term_alias",
        &["taxonomy", "slug"],
        vec![word("taxonomy"), word("slug"), word("kept"), at("merged_at")],
    )
    .refers(&["taxonomy", "kept"], "term", &["taxonomy", "slug"])
}
