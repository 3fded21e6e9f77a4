//! Files that learners hand in.

use sea_orm_migration::prelude::*;

use crate::table::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m0006_work_file"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(work_file()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table(Alias::new("work_file")).to_owned()).await
    }
}

fn work_file() -> TableCreateStatement {
    table(
        "work_file",
        &["cohort_id", "id"],
        vec![
            id("cohort_id"),
            id("id"),
            id("enrolment_id"),
            id("activity_id"),
            text("name"),
            word("content_type"),
            large("bytes"),
            word("sha256"),
            text("path"),
            text("remark"),
            at("received_at"),
        ],
    )
    .refers(&["enrolment_id"], "enrolment", &["id"])
    .refers(&["activity_id"], "activity", &["id"])
}
