//! Whether a learner consented to be seen by observers.

use sea_orm_migration::prelude::*;

use crate::table::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m0002_consent"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(consent()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table(Alias::new("consent")).to_owned()).await
    }
}

fn consent() -> TableCreateStatement {
    table(
        "consent",
        &["cohort_id", "enrolment_id"],
        vec![id("cohort_id"), id("enrolment_id"), at("given_at"), at_or_none("withdrawn_at")],
    )
    .refers(&["enrolment_id"], "enrolment", &["id"])
}
