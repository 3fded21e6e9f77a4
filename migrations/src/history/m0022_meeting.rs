//! Notes of a team's meetings.

use sea_orm_migration::prelude::*;

use crate::table::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m0022_meeting"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(meeting()).await?;
        let index = "CREATE INDEX meeting_team ON meeting (cohort_id, team_id)";
        manager.get_connection().execute_unprepared(index).await.map(drop)
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table(Alias::new("meeting")).to_owned()).await
    }
}

fn meeting() -> TableCreateStatement {
    table(
        "meeting",
        &["cohort_id", "id"],
        vec![
            id("cohort_id"),
            id("id"),
            id("team_id"),
            id("person_id"),
            day("held_on"),
            text("present"),
            text("body"),
            number("revision"),
            at("at"),
            id_or_none("changed_by"),
            at_or_none("changed_at"),
            at_or_none("removed_at"),
        ],
    )
    .holds("revision > 0")
    .refers(&["team_id"], "team", &["id"])
    .refers(&["person_id"], "person", &["id"])
}
