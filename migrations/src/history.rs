//! The migrations in the order in which they run.

mod m0001_begin;

use sea_orm_migration::prelude::MigrationTrait;

pub(crate) fn all() -> Vec<Box<dyn MigrationTrait>> {
    vec![Box::new(m0001_begin::Migration)]
}
