//! Personal access tokens, and directories that push people.

use sea_orm_migration::prelude::*;

use crate::table::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m0009_tokens"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [personal_token(), directory(), directory_person(), directory_group()] {
            manager.create_table(table).await?;
        }
        for index in INDEXES {
            manager.get_connection().execute_unprepared(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for name in ["directory_group", "directory_person", "directory", "personal_token"] {
            manager.drop_table(Table::drop().table(Alias::new(name)).to_owned()).await?;
        }
        Ok(())
    }
}

const INDEXES: [&str; 2] = [
    "CREATE INDEX personal_token_person ON personal_token (person_id)",
    "CREATE UNIQUE INDEX directory_person_user_name ON directory_person (directory_id, user_key)",
];

fn personal_token() -> TableCreateStatement {
    table(
        "personal_token",
        &["id"],
        vec![
            id("id"),
            bytes("hash").unique_key().to_owned(),
            id("person_id"),
            text("name"),
            yes_no("writes"),
            at("created_at"),
            at("expires_at"),
            at_or_none("last_used_at"),
            at_or_none("revoked_at"),
        ],
    )
    .refers(&["person_id"], "person", &["id"])
}

fn directory() -> TableCreateStatement {
    table(
        "directory",
        &["id"],
        vec![
            id("id"),
            bytes("hash").unique_key().to_owned(),
            text("name"),
            id("association_id"),
            id("made_by"),
            at("created_at"),
            at("expires_at"),
            at_or_none("last_used_at"),
            at_or_none("revoked_at"),
        ],
    )
    .refers(&["association_id"], "association", &["id"])
    .refers(&["made_by"], "person", &["id"])
}

/// What a directory says of a person; they need not be made by it.
fn directory_person() -> TableCreateStatement {
    table(
        "directory_person",
        &["directory_id", "person_id"],
        vec![
            id("directory_id"),
            id("person_id"),
            text("user_name"),
            text("user_key"),
            text_or_none("external_id"),
            text_or_none("display_name"),
            text_or_none("given_name"),
            text_or_none("family_name"),
            yes_no("made"),
            yes_no("shut"),
            at("changed_at"),
            at_or_none("removed_at"),
        ],
    )
    .refers(&["directory_id"], "directory", &["id"])
    .refers(&["person_id"], "person", &["id"])
}

/// Which associations a directory made, and what it calls them.
fn directory_group() -> TableCreateStatement {
    table(
        "directory_group",
        &["directory_id", "association_id"],
        vec![
            id("directory_id"),
            id("association_id"),
            text_or_none("external_id"),
            yes_no("made"),
            at("changed_at"),
        ],
    )
    .refers(&["directory_id"], "directory", &["id"])
    .refers(&["association_id"], "association", &["id"])
}
