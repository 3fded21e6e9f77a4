use sea_orm_migration::prelude::*;

use crate::table::*;

pub(super) fn tables() -> Vec<TableCreateStatement> {
    vec![
        table(
            "outbox",
            &["id"],
            vec![
                id("id"),
                word("kind"),
                text("payload"),
                id_or_none("person_id"),
                at("created_at"),
                at_or_none("sent_at"),
                number("attempts"),
                text_or_none("fault"),
            ],
        ),
        table(
            "job",
            &["id"],
            vec![
                id("id"),
                word("kind"),
                text("payload"),
                at("run_at"),
                number("attempts"),
                word("state"),
                text_or_none("fault"),
                at("created_at"),
            ],
        )
        .one_of("state", &["waiting", "done", "dead"]),
        // a creating request's key with what came of it, so that a second press lands on the same result
        table(
            "idempotency",
            &["person_id", "key"],
            vec![
                id("person_id"),
                word("key"),
                text("route"),
                bytes("body_hash"),
                number("status"),
                text("location"),
                at("created_at"),
            ],
        ),
    ]
}

pub(super) const INDEXES: &[&str] = &[
    "CREATE INDEX outbox_unsent ON outbox (created_at) WHERE sent_at IS NULL",
    "CREATE INDEX job_due ON job (run_at) WHERE state = 'waiting'",
];
