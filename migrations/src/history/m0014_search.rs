//! The words by which entries are found, with the index of each database over them; terms that are changed.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

use crate::table::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m0014_search"
    }
}

/// What FTS5 keeps is of `entry_words`, so every change of a row there is told to it.
const SQLITE: [&str; 4] = [
    "CREATE VIRTUAL TABLE entry_index USING fts5(title, topics, outcomes, body, content='entry_words', \
     content_rowid='place', tokenize='unicode61 remove_diacritics 0', detail=none)",
    "CREATE TRIGGER entry_words_added AFTER INSERT ON entry_words BEGIN \
     INSERT INTO entry_index(rowid, title, topics, outcomes, body) \
     VALUES (new.place, new.title, new.topics, new.outcomes, new.body); END",
    "CREATE TRIGGER entry_words_gone AFTER DELETE ON entry_words BEGIN \
     INSERT INTO entry_index(entry_index, rowid, title, topics, outcomes, body) \
     VALUES ('delete', old.place, old.title, old.topics, old.outcomes, old.body); END",
    "CREATE TRIGGER entry_words_changed AFTER UPDATE ON entry_words BEGIN \
     INSERT INTO entry_index(entry_index, rowid, title, topics, outcomes, body) \
     VALUES ('delete', old.place, old.title, old.topics, old.outcomes, old.body); \
     INSERT INTO entry_index(rowid, title, topics, outcomes, body) \
     VALUES (new.place, new.title, new.topics, new.outcomes, new.body); END",
];

/// The words are folded and stemmed already, so each becomes a lexeme as it is.
const POSTGRES: [&str; 2] = [
    "ALTER TABLE entry_words ADD COLUMN words tsvector GENERATED ALWAYS AS (array_to_tsvector(array_remove(\
     string_to_array(title || ' ' || topics || ' ' || outcomes || ' ' || body, ' '), ''))) STORED",
    "CREATE INDEX entry_words_words ON entry_words USING gin (words)",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(entry_words()).await?;
        let index: &[&str] =
            if manager.get_database_backend() == DbBackend::Sqlite { &SQLITE } else { &POSTGRES };
        for statement in index {
            run(manager, statement).await?;
        }
        for mut column in term_columns() {
            let change = Table::alter().table(Alias::new("term")).add_column(&mut column).to_owned();
            manager.alter_table(change).await?;
        }
        run(manager, "CREATE INDEX entry_updated_at ON entry (updated_at)").await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, "DROP INDEX entry_updated_at").await?;
        for column in term_columns() {
            let name = Alias::new(column.get_column_name());
            manager
                .alter_table(Table::alter().table(Alias::new("term")).drop_column(name).to_owned())
                .await?;
        }
        if manager.get_database_backend() == DbBackend::Sqlite {
            run(manager, "DROP TABLE entry_index").await?;
        }
        manager.drop_table(Table::drop().table(Alias::new("entry_words")).to_owned()).await
    }
}

async fn run(manager: &SchemaManager<'_>, statement: &str) -> Result<(), DbErr> {
    manager.get_connection().execute_unprepared(statement).await.map(drop)
}

fn entry_words() -> TableCreateStatement {
    table(
        "entry_words",
        &["entry_id"],
        vec![
            id("entry_id"),
            large("place").unique_key().to_owned(),
            number("form"),
            text("title"),
            text("topics"),
            text("outcomes"),
            text("body"),
        ],
    )
    .refers(&["entry_id"], "entry", &["id"])
}

fn term_columns() -> [ColumnDef; 2] {
    [yes_no("retired").default(false).to_owned(), at_or_none("changed_at")]
}
