//! Passkeys, second factors and the links of people's own addresses.

use sea_orm_migration::prelude::*;

use crate::table::*;

pub(crate) struct Migration;

/// Columns of tables that are there already, each with what holds for the rows of before.
const COLUMNS: [(&str, &str, &str); 6] = [
    ("person", "email_verified_at", "timestamp with time zone NULL"),
    ("sign_in", "half", "boolean NOT NULL DEFAULT FALSE"),
    ("password", "short", "boolean NOT NULL DEFAULT FALSE"),
    ("one_time_link", "email", "text NULL"),
    ("site_setting", "second_factor", "boolean NOT NULL DEFAULT TRUE"),
    ("site_setting", "registration", "boolean NOT NULL DEFAULT FALSE"),
];

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m0003_identity"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column, kind) in COLUMNS {
            // SQLite knows types by their names and reads this one as text
            let kind = match manager.get_database_backend() {
                sea_orm_migration::sea_orm::DbBackend::Sqlite => {
                    kind.replace("timestamp with time zone", "timestamp_with_timezone_text")
                }
                _ => kind.to_owned(),
            };
            run(manager, &format!("ALTER TABLE {table} ADD COLUMN {column} {kind}")).await?;
        }
        for table in tables() {
            manager.create_table(table).await?;
        }
        run(manager, "CREATE INDEX passkey_person ON passkey (person_id)").await?;
        run(manager, "CREATE INDEX recovery_code_person ON recovery_code (person_id)").await?;
        run(manager, "CREATE INDEX factor_reset_person ON factor_reset (person_id)").await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for name in ["factor_reset", "ceremony", "passkey", "recovery_code", "totp"] {
            manager.drop_table(Table::drop().table(Alias::new(name)).to_owned()).await?;
        }
        for (table, column, _) in COLUMNS {
            run(manager, &format!("ALTER TABLE {table} DROP COLUMN {column}")).await?;
        }
        Ok(())
    }
}

async fn run(manager: &SchemaManager<'_>, statement: &str) -> Result<(), DbErr> {
    manager.get_connection().execute_unprepared(statement).await.map(drop)
}

fn tables() -> Vec<TableCreateStatement> {
    let of_person = |table: TableCreateStatement| table.refers(&["person_id"], "person", &["id"]);
    let mut all: Vec<_> = factors().into_iter().map(of_person).collect();
    // nobody is known yet where someone signs in without typing a name
    all.push(table("ceremony", &["hash"], vec![bytes("hash"), text("state"), at("expires_at")]));
    all
}

fn factors() -> Vec<TableCreateStatement> {
    vec![
        table(
            "totp",
            &["person_id"],
            vec![id("person_id"), text("secret"), large("last_step"), at("created_at")],
        ),
        table(
            "recovery_code",
            &["hash"],
            vec![bytes("hash"), id("person_id"), at("created_at"), at_or_none("used_at")],
        ),
        table(
            "passkey",
            &["id"],
            vec![
                id("id"),
                id("person_id"),
                bytes("credential_id").unique_key().to_owned(),
                text("name"),
                text("credential"),
                at("created_at"),
                at_or_none("last_used_at"),
            ],
        ),
        table(
            "factor_reset",
            &["id"],
            vec![
                id("id"),
                id("person_id"),
                id("asked_by"),
                at("asked_at"),
                at("due_at"),
                at_or_none("stopped_at"),
                at_or_none("done_at"),
            ],
        ),
    ]
}
