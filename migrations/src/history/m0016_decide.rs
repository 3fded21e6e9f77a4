//! Deciding on applications: rulings, what a lead is asked, offers, and what reviewers note among themselves.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema;

use crate::table::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m0016_decide"
    }
}

/// Tables with the columns that they gain.
fn columns() -> [(&'static str, ColumnDef); 3] {
    [
        ("cohort", schema::integer(Alias::new("offer_days")).default(3).to_owned()),
        ("team", schema::boolean(Alias::new("kept")).default(false).to_owned()),
        ("seat", schema::boolean(Alias::new("alone")).default(false).to_owned()),
    ]
}

const INDEXES: [&str; 7] = [
    "CREATE INDEX ruling_application ON ruling (application_id, at)",
    "CREATE INDEX trim_application ON trim (application_id)",
    "CREATE UNIQUE INDEX trim_open ON trim (application_id) WHERE state = 'open'",
    "CREATE INDEX offer_application ON offer (application_id)",
    "CREATE UNIQUE INDEX offer_open ON offer (application_id) WHERE state = 'open'",
    "CREATE INDEX offer_expiry ON offer (expires_at) WHERE state = 'open'",
    "CREATE INDEX review_note_application ON review_note (application_id, at)",
];

const TABLES: [fn() -> TableCreateStatement; 6] = [ruling, trim, offer, review_note, rating, interest];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, mut column) in columns() {
            let change = Table::alter().table(Alias::new(table)).add_column(&mut column).to_owned();
            manager.alter_table(change).await?;
        }
        for table in TABLES {
            manager.create_table(table()).await?;
        }
        for index in INDEXES {
            manager.get_connection().execute_unprepared(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["interest", "rating", "review_note", "offer", "trim", "ruling"] {
            manager.drop_table(Table::drop().table(Alias::new(table)).to_owned()).await?;
        }
        for (table, column) in columns().into_iter().rev() {
            let name = Alias::new(column.get_column_name());
            manager.alter_table(Table::alter().table(Alias::new(table)).drop_column(name).to_owned()).await?;
        }
        Ok(())
    }
}

/// Whatever tells of an application names its cohort too.
fn told(name: &str, mut columns: Vec<ColumnDef>) -> TableCreateStatement {
    let mut all = vec![id("id"), id("application_id"), id("cohort_id")];
    all.append(&mut columns);
    refer(table(name, &["id"], all))
}

fn refer(table: TableCreateStatement) -> TableCreateStatement {
    table.refers(&["application_id"], "application", &["id"]).refers(&["cohort_id"], "cohort", &["id"])
}

fn ruling() -> TableCreateStatement {
    let columns = vec![
        id("author_id"),
        at("at"),
        word("answer"),
        number("places"),
        text("reason"),
        text("note"),
        word_or_none("cause"),
    ];
    told("ruling", columns)
        .one_of("answer", &["accepted", "waitlisted", "declined", "trimmed"])
        .holds("answer <> 'declined' OR reason <> ''")
        .refers(&["author_id"], "person", &["id"])
}

fn trim() -> TableCreateStatement {
    let columns = vec![
        id("ruling_id"),
        json("seats"),
        number("places"),
        word("state"),
        at("asked_at"),
        at_or_none("ended_at"),
    ];
    told("trim", columns).one_of("state", &["open", "consented", "refused", "replaced"]).refers(
        &["ruling_id"],
        "ruling",
        &["id"],
    )
}

fn offer() -> TableCreateStatement {
    let columns = vec![
        number("places"),
        word("state"),
        at("made_at"),
        at("expires_at"),
        id_or_none("made_by"),
        at_or_none("ended_at"),
    ];
    told("offer", columns)
        .one_of("state", &["open", "taken", "declined", "lapsed"])
        .holds("places > 0")
        .refers(&["made_by"], "person", &["id"])
}

fn review_note() -> TableCreateStatement {
    told("review_note", vec![id("author_id"), text("body"), at("at")]).refers(
        &["author_id"],
        "person",
        &["id"],
    )
}

fn rating() -> TableCreateStatement {
    let columns = vec![id("application_id"), id("cohort_id"), id("person_id"), number("stars"), at("at")];
    refer(table("rating", &["application_id", "person_id"], columns)).holds("stars BETWEEN 1 AND 5").refers(
        &["person_id"],
        "person",
        &["id"],
    )
}

fn interest() -> TableCreateStatement {
    let columns = vec![id("application_id"), id("cohort_id"), id("person_id"), text("words"), at("at")];
    refer(table("interest", &["application_id", "person_id"], columns)).refers(
        &["person_id"],
        "person",
        &["id"],
    )
}
