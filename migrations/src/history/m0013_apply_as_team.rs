//! Seats before anybody has an account, and the questions of a cohort with the files that answer them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema;

use crate::table::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m0013_apply_as_team"
    }
}

fn seat_columns() -> [ColumnDef; 3] {
    [
        schema::text_null(Alias::new("name")),
        schema::timestamp_with_time_zone_null(Alias::new("confirm_by")),
        schema::timestamp_with_time_zone_null(Alias::new("reminded_at")),
    ]
}

/// Two teams may invite the same person, and one of them gets them.
const INDEXES: [&str; 5] = [
    "DROP INDEX seat_live",
    "CREATE UNIQUE INDEX seat_invited ON seat (team_id, email) WHERE state IN ('invited', 'confirmed', 'enrolled')",
    "CREATE UNIQUE INDEX seat_taken ON seat (cohort_id, person_id) WHERE state IN ('confirmed', 'enrolled')",
    "CREATE INDEX seat_email ON seat (email)",
    "CREATE INDEX application_team ON application (team_id) WHERE team_id IS NOT NULL",
];

const INDEXES_BEFORE: [&str; 5] = [
    "DROP INDEX application_team",
    "DROP INDEX seat_email",
    "DROP INDEX seat_taken",
    "DROP INDEX seat_invited",
    "CREATE UNIQUE INDEX seat_live ON seat (cohort_id, email) WHERE state IN ('invited', 'confirmed', 'enrolled')",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for mut column in seat_columns() {
            let change = Table::alter().table(Alias::new("seat")).add_column(&mut column).to_owned();
            manager.alter_table(change).await?;
        }
        for index in INDEXES {
            manager.get_connection().execute_unprepared(index).await?;
        }
        manager.create_table(cohort_question()).await?;
        manager.create_table(application_file()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["application_file", "cohort_question"] {
            manager.drop_table(Table::drop().table(Alias::new(table)).to_owned()).await?;
        }
        for index in INDEXES_BEFORE {
            manager.get_connection().execute_unprepared(index).await?;
        }
        for column in seat_columns().iter().rev() {
            let name = Alias::new(column.get_column_name());
            manager
                .alter_table(Table::alter().table(Alias::new("seat")).drop_column(name).to_owned())
                .await?;
        }
        Ok(())
    }
}

fn cohort_question() -> TableCreateStatement {
    table(
        "cohort_question",
        &["id"],
        vec![
            id("id"),
            id("cohort_id"),
            number("position"),
            word("kind"),
            yes_no("required"),
            json("label"),
            json("hint"),
            json("options"),
            number("most"),
        ],
    )
    .one_of("kind", &["text", "choice", "file"])
    .holds("most > 0")
    .refers(&["cohort_id"], "cohort", &["id"])
}

fn application_file() -> TableCreateStatement {
    table(
        "application_file",
        &["id"],
        vec![
            id("id"),
            id("application_id"),
            id("question_id"),
            text("name"),
            word("content_type"),
            large("bytes"),
            word("sha256"),
            text("path"),
            at("received_at"),
        ],
    )
    .refers(&["application_id"], "application", &["id"])
    .refers(&["question_id"], "cohort_question", &["id"])
    .unique(&["application_id", "question_id"])
}
