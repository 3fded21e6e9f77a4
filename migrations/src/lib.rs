//! The history of the database schema. No other crate is imported here: what was written once stays as it was.

mod history;
mod table;

pub use sea_orm_migration::prelude::{MigrationTrait, MigratorTrait};

/// Brings a database from any earlier schema to the newest, or back.
pub struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        history::all()
    }
}
