//! Mail: when an event is due, who is sending it, how it ended, and whether this copy of the site sends at all.

use sea_orm_migration::prelude::*;

use crate::table::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m0004_mail"
    }
}

/// What the outbox gains, each nullable: an old row waits, is due at once and nobody's.
fn columns() -> Vec<ColumnDef> {
    vec![at_or_none("due_at"), at_or_none("leased_until"), word_or_none("outcome"), at_or_none("ended_at")]
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in columns() {
            // one change a statement: SQLite knows no more
            manager.alter_table(outbox().add_column(column).to_owned()).await?;
        }
        manager.create_table(mail_setting()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table(Alias::new("mail_setting")).to_owned()).await?;
        for column in ["due_at", "leased_until", "outcome", "ended_at"] {
            manager.alter_table(outbox().drop_column(Alias::new(column)).to_owned()).await?;
        }
        Ok(())
    }
}

fn outbox() -> TableAlterStatement {
    Table::alter().table(Alias::new("outbox")).to_owned()
}

fn mail_setting() -> TableCreateStatement {
    table("mail_setting", &["id"], vec![number("id"), text("origin"), yes_no("held"), at("changed_at")])
        .holds("id = 1")
}
