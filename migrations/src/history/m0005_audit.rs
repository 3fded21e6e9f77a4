//! The audit log becomes a chain, its details go into a table of their own, and what own data needs finds its place.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DatabaseBackend;

use crate::table::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m0005_audit"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for statement in [detail(), head(), lease(), look()] {
            manager.create_table(statement).await?;
        }
        let db = manager.get_connection();
        let salt = match db.get_database_backend() {
            DatabaseBackend::Postgres => "uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())",
            _ => "randomblob(32)",
        };
        db.execute_unprepared(&format!("INSERT INTO audit_detail SELECT id, {salt}, detail FROM audit"))
            .await?;
        db.execute_unprepared("ALTER TABLE audit DROP COLUMN detail").await?;
        for (table, column) in added() {
            manager.alter_table(alter(table).add_column(column).to_owned()).await?;
        }
        for index in INDEXES {
            db.execute_unprepared(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        for index in ["audit_position", "audit_unlinked", "audit_actor", "look_object"] {
            db.execute_unprepared(&format!("DROP INDEX {index}")).await?;
        }
        for (table, column) in added() {
            let name = Alias::new(column.get_column_name());
            manager.alter_table(alter(table).drop_column(name).to_owned()).await?;
        }
        db.execute_unprepared("ALTER TABLE audit ADD COLUMN detail text NOT NULL DEFAULT '{}'").await?;
        db.execute_unprepared(BACK).await?;
        for name in ["audit_detail", "audit_head", "lease", "look"] {
            manager.drop_table(Table::drop().table(Alias::new(name)).to_owned()).await?;
        }
        Ok(())
    }
}

const BACK: &str = "UPDATE audit SET detail = COALESCE( \
     (SELECT d.detail FROM audit_detail d WHERE d.audit_id = audit.id), '{}')";

const INDEXES: &[&str] = &[
    "CREATE UNIQUE INDEX audit_position ON audit (position)",
    "CREATE INDEX audit_unlinked ON audit (id) WHERE position IS NULL",
    "CREATE INDEX audit_actor ON audit (actor_id, id)",
    "CREATE INDEX look_object ON look (object_id, day)",
];

fn alter(table: &str) -> TableAlterStatement {
    Table::alter().table(Alias::new(table)).to_owned()
}

fn added() -> Vec<(&'static str, ColumnDef)> {
    let bytes_or_none = |name: &str| bytes(name).null().to_owned();
    vec![
        ("audit", bytes_or_none("detail_hash")),
        ("audit", large("position").null().to_owned()),
        ("audit", bytes_or_none("link")),
        ("person", at_or_none("erased_at")),
        ("sign_in", id_or_none("views_person")),
        ("sign_in", id_or_none("views_cohort")),
        ("sign_in", at_or_none("views_until")),
    ]
}

/// What goes at erasure; the chain holds its hash alone.
fn detail() -> TableCreateStatement {
    table("audit_detail", &["audit_id"], vec![id("audit_id"), bytes("salt"), text("detail")])
}

/// A signed statement of how far the chain had come.
fn head() -> TableCreateStatement {
    table("audit_head", &["position"], vec![large("position"), bytes("link"), at("at"), text("token")])
}

/// Which process does what only one may do.
fn lease() -> TableCreateStatement {
    table("lease", &["name"], vec![word("name"), id("holder"), at("until")])
}

/// Who looked at whose record, on which day.
fn look() -> TableCreateStatement {
    table(
        "look",
        &["object_id", "viewer_id", "what", "day"],
        vec![
            word("object_kind"),
            id("object_id"),
            id("viewer_id"),
            word("what"),
            day("day"),
            at("first_at"),
            at("last_at"),
        ],
    )
    .one_of("object_kind", &["person", "cohort"])
    .refers(&["viewer_id"], "person", &["id"])
}
