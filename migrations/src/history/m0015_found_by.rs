//! What people find associations by: name and state without case and accents, as `found_by` of the association writes
//! it.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema;
use sea_orm_migration::sea_orm::Statement;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m0015_found_by"
    }
}

const ASSOCIATION: &str = "association";

fn found_by() -> ColumnDef {
    schema::text(Alias::new("found_by")).default("").to_owned()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let change = Table::alter().table(Alias::new(ASSOCIATION)).add_column(found_by()).to_owned();
        manager.alter_table(change).await?;
        fill(manager.get_connection()).await?;
        let index = "CREATE INDEX association_parent ON association (parent_id, name)";
        manager.get_connection().execute_unprepared(index).await?;
        let index = "CREATE INDEX team_association ON team (association_id)";
        manager.get_connection().execute_unprepared(index).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.get_connection().execute_unprepared("DROP INDEX team_association").await?;
        manager.get_connection().execute_unprepared("DROP INDEX association_parent").await?;
        let column = Alias::new(found_by().get_column_name());
        manager
            .alter_table(Table::alter().table(Alias::new(ASSOCIATION)).drop_column(column).to_owned())
            .await
    }
}

/// Names are unlike each other in accents only here: one statement for each association.
async fn fill(db: &SchemaManagerConnection<'_>) -> Result<(), DbErr> {
    let engine = db.get_database_backend();
    let all = "SELECT slug, name, state_name FROM association";
    for row in db.query_all_raw(Statement::from_string(engine, all)).await? {
        let (slug, name): (String, String) = (row.try_get("", "slug")?, row.try_get("", "name")?);
        let state: Option<String> = row.try_get("", "state_name")?;
        let state = folded(&state.unwrap_or_default());
        let words: String = state.split_whitespace().map(|word| format!("|{word}")).collect();
        let found = folded(&name).replace('|', " ") + &words;
        let change = "UPDATE association SET found_by = $1 WHERE slug = $2";
        db.execute_raw(Statement::from_sql_and_values(engine, change, [found.into(), slug.into()])).await?;
    }
    Ok(())
}

fn folded(text: &str) -> String {
    let bare: String = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}
