//! A table that leaves the site, as CSV, as a workbook or as JSON. No cell is ever taken for a formula.

mod csv_file;
mod json_file;
mod workbook;

use kernel::{Moment, StorageError};

/// A table with its words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with a cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

/// A column: a stable name for programs, and words for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The name, such as `email`.
    pub key: String,
    /// The words, in the reader's language.
    pub words: String,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// What people wrote.
    Text(String),
    /// A count.
    Number(u32),
}

/// How a table leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Comma separated, in UTF-8 with the mark by which spreadsheets know it.
    Csv,
    /// A workbook of Office Open XML.
    Xlsx,
    /// A list of objects by the columns' names.
    Json,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 3] = [Self::Csv, Self::Xlsx, Self::Json];

    /// The end of its file's name.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Json => "json",
        }
    }

    /// Its media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Json => "application/json",
        }
    }
}

impl Table {
    /// The bytes of its file.
    ///
    /// # Errors
    /// Where it cannot be written, which memory alone would cause.
    pub fn write(&self, format: Format, moment: Moment) -> Result<Vec<u8>, StorageError> {
        match format {
            Format::Csv => csv_file::write(self).map_err(StorageError::other),
            Format::Xlsx => workbook::write(self, moment).map_err(StorageError::other),
            Format::Json => json_file::write(self).map_err(StorageError::other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        let column = |key: &str| Column { key: key.into(), words: key.to_uppercase() };
        let rows = vec![vec![Cell::Text("=1+1".into()), Cell::Number(3)]];
        Table { columns: vec![column("name"), column("done")], rows }
    }

    fn written(format: Format) -> Vec<u8> {
        let moment = Moment::at("2026-06-17T15:00:00Z".parse().unwrap());
        table().write(format, moment).unwrap()
    }

    #[test]
    fn no_cell_is_taken_for_a_formula() {
        assert_eq!(String::from_utf8(written(Format::Csv)).unwrap(), "\u{feff}NAME,DONE\n'=1+1,3\n");
    }

    #[test]
    fn json_has_the_columns_names_and_what_was_written() {
        let read: serde_json::Value = serde_json::from_slice(&written(Format::Json)).unwrap();
        assert_eq!(read, serde_json::json!([{ "name": "=1+1", "done": 3 }]));
    }

    #[test]
    fn a_workbook_of_the_same_table_at_the_same_moment_is_the_same() {
        let book = written(Format::Xlsx);
        assert!(book.starts_with(b"PK") && book == written(Format::Xlsx));
    }
}
