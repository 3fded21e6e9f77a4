//! Short ways to describe a table, so that a migration reads like the list of its columns.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema;

/// Creates a table with its primary key.
pub(crate) fn table(name: &str, key: &[&str], columns: Vec<ColumnDef>) -> TableCreateStatement {
    let mut statement = Table::create();
    statement.table(Alias::new(name).into_iden());
    for mut column in columns {
        statement.col(&mut column);
    }
    let mut primary = Index::create();
    for column in key {
        primary.col(Alias::new(*column));
    }
    statement.primary_key(&mut primary);
    statement
}

/// Adds what must hold between tables and within a row.
pub(crate) trait Constrain {
    /// `columns` must name a row of `table` by its `keys`.
    fn refers(self, columns: &[&str], table: &str, keys: &[&str]) -> Self;
    /// `column` is one of the words.
    fn one_of(self, column: &str, words: &[&str]) -> Self;
    /// A condition of the row.
    fn holds(self, condition: &str) -> Self;
    /// No two rows agree in all of `columns`; other tables may then refer to them together.
    fn unique(self, columns: &[&str]) -> Self;
}

impl Constrain for TableCreateStatement {
    fn refers(mut self, columns: &[&str], table: &str, keys: &[&str]) -> Self {
        let mut foreign = ForeignKey::create();
        foreign.from_tbl(Alias::new("this")).to_tbl(Alias::new(table));
        for column in columns {
            foreign.from_col(Alias::new(*column));
        }
        for key in keys {
            foreign.to_col(Alias::new(*key));
        }
        self.foreign_key(&mut foreign);
        self
    }

    fn one_of(self, column: &str, words: &[&str]) -> Self {
        let list = words.iter().map(|w| format!("'{w}'")).collect::<Vec<_>>().join(", ");
        self.holds(&format!("{column} IN ({list})"))
    }

    fn holds(mut self, condition: &str) -> Self {
        self.check(Expr::cust(condition.to_owned()));
        self
    }

    fn unique(mut self, columns: &[&str]) -> Self {
        let mut index = Index::create();
        index.unique();
        for column in columns {
            index.col(Alias::new(*column));
        }
        self.index(&mut index);
        self
    }
}

pub(crate) fn id(name: &str) -> ColumnDef {
    schema::uuid(Alias::new(name))
}
pub(crate) fn id_or_none(name: &str) -> ColumnDef {
    schema::uuid_null(Alias::new(name))
}
pub(crate) fn word(name: &str) -> ColumnDef {
    schema::string_len(Alias::new(name), 64)
}
pub(crate) fn word_or_none(name: &str) -> ColumnDef {
    schema::string_len_null(Alias::new(name), 64)
}
pub(crate) fn text(name: &str) -> ColumnDef {
    schema::text(Alias::new(name))
}
pub(crate) fn text_or_none(name: &str) -> ColumnDef {
    schema::text_null(Alias::new(name))
}
pub(crate) fn json(name: &str) -> ColumnDef {
    schema::json(Alias::new(name))
}
pub(crate) fn at(name: &str) -> ColumnDef {
    schema::timestamp_with_time_zone(Alias::new(name))
}
pub(crate) fn at_or_none(name: &str) -> ColumnDef {
    schema::timestamp_with_time_zone_null(Alias::new(name))
}
pub(crate) fn number(name: &str) -> ColumnDef {
    schema::integer(Alias::new(name))
}
pub(crate) fn number_or_none(name: &str) -> ColumnDef {
    schema::integer_null(Alias::new(name))
}
pub(crate) fn large(name: &str) -> ColumnDef {
    schema::big_integer(Alias::new(name))
}
pub(crate) fn real(name: &str) -> ColumnDef {
    schema::double(Alias::new(name))
}
pub(crate) fn real_or_none(name: &str) -> ColumnDef {
    schema::double_null(Alias::new(name))
}
pub(crate) fn yes_no(name: &str) -> ColumnDef {
    schema::boolean(Alias::new(name))
}
pub(crate) fn bytes(name: &str) -> ColumnDef {
    schema::blob(Alias::new(name))
}
/// A civil date, `2026-07-08`.
pub(crate) fn day(name: &str) -> ColumnDef {
    schema::string_len(Alias::new(name), 10)
}
/// What the clock on the wall says, `2026-07-08T19:00:00`.
pub(crate) fn wall(name: &str) -> ColumnDef {
    schema::string_len(Alias::new(name), 19)
}
