//! The first schema: a room per crate, created in the order of their foreign keys.

mod auth;
mod catalogue;
mod courses;
mod kernel;
mod modules;
mod progress;

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m0001_begin"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for statement in tables() {
            manager.create_table(statement).await?;
        }
        for index in indexes() {
            manager.get_connection().execute_unprepared(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for statement in tables().into_iter().rev() {
            if let Some(name) = statement.get_table_name() {
                manager.drop_table(Table::drop().table(name.clone()).to_owned()).await?;
            }
        }
        Ok(())
    }
}

fn tables() -> Vec<TableCreateStatement> {
    let rooms = [
        kernel::tables(),
        courses::places(),
        auth::tables(),
        courses::tables(),
        modules::tables(),
        progress::tables(),
        catalogue::tables(),
    ];
    rooms.into_iter().flatten().collect()
}

fn indexes() -> impl Iterator<Item = &'static str> {
    [
        kernel::INDEXES,
        auth::INDEXES,
        courses::INDEXES,
        modules::INDEXES,
        progress::INDEXES,
        catalogue::INDEXES,
    ]
    .into_iter()
    .flatten()
    .copied()
}
