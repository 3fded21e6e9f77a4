//! Browsers that people signed in with before, and with which of them a sign-in began and a link is about.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema;

use crate::table::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m0010_known_browser"
    }
}

const ABOUT_BROWSERS: [&str; 2] = ["sign_in", "one_time_link"];

fn browser_hash() -> ColumnDef {
    schema::blob_null(Alias::new("browser_hash"))
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![bytes("hash"), id("person_id"), at("created_at"), at("last_used_at")];
        let browsers =
            table("known_browser", &["hash", "person_id"], columns).refers(&["person_id"], "person", &["id"]);
        manager.create_table(browsers).await?;
        let index = "CREATE INDEX known_browser_person ON known_browser (person_id)";
        manager.get_connection().execute_unprepared(index).await?;
        for name in ABOUT_BROWSERS {
            let change = Table::alter().table(Alias::new(name)).add_column(browser_hash()).to_owned();
            manager.alter_table(change).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for name in ABOUT_BROWSERS {
            let column = Alias::new(browser_hash().get_column_name());
            let change = Table::alter().table(Alias::new(name)).drop_column(column).to_owned();
            manager.alter_table(change).await?;
        }
        manager.drop_table(Table::drop().table(Alias::new("known_browser")).to_owned()).await
    }
}
