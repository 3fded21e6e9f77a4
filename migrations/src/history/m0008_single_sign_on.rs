//! Accounts at providers of single sign-on that people joined to theirs, and which grants a provider gave.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema;

use crate::table::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m0008_single_sign_on"
    }
}

fn given_by_provider() -> ColumnDef {
    schema::text_null(Alias::new("given_by_provider"))
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // by issuer, not by the name that settings give it: a subject means something at its issuer only
        let columns = vec![
            text("issuer"),
            text("subject"),
            id("person_id"),
            at("created_at"),
            at_or_none("last_used_at"),
        ];
        let links = table("provider_account", &["issuer", "subject"], columns)
            .refers(&["person_id"], "person", &["id"])
            .unique(&["person_id", "issuer"]);
        manager.create_table(links).await?;
        let change = Table::alter().table(Alias::new("grant_row")).add_column(given_by_provider()).to_owned();
        manager.alter_table(change).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = Alias::new(given_by_provider().get_column_name());
        let change = Table::alter().table(Alias::new("grant_row")).drop_column(column).to_owned();
        manager.alter_table(change).await?;
        manager.drop_table(Table::drop().table(Alias::new("provider_account")).to_owned()).await
    }
}
