//! Progress is stored in a second, shorter form. Rows of the first stay as they are until the server has brought them
//! up; the index holds only those, so that finding none costs nothing. PostgreSQL would otherwise pack rows of more
//! than 2 KB at each write and unpack them at each read.
//!
//! Whoever goes back to a version before this one runs `waymark progress rebuild` with that version afterwards.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m0011_progress_form"
    }
}

const UP: &str =
    "CREATE INDEX progress_earlier ON progress (cohort_id, enrolment_id) WHERE conclusion_format < 2";
const DOWN: &str = "DROP INDEX progress_earlier";

async fn run(manager: &SchemaManager<'_>, index: &str, row: &str) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    connection.execute_unprepared(index).await?;
    if manager.get_database_backend() == sea_orm_migration::sea_orm::DbBackend::Postgres {
        connection.execute_unprepared(&format!("ALTER TABLE progress {row}")).await?;
    }
    Ok(())
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, UP, "SET (toast_tuple_target = 8160)").await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, DOWN, "RESET (toast_tuple_target)").await
    }
}
