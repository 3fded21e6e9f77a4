//! What is wrong with a row, and where.

use crate::FieldError;

crate::reasons! {
    /// Why a sheet or one of its rows is not read.
    pub enum SheetReason {
        /// It is not text in UTF-8.
        SheetNotText = "sheet_not_text" {},
        /// It has no line of column names, or no row below it.
        SheetEmpty = "sheet_empty" {},
        /// A column that is needed is missing.
        ColumnMissing = "column_missing" {
            /// Its name.
            column: String,
        },
        /// A column that nobody asked for; it is left out.
        ColumnUnknown = "column_unknown" {
            /// The names that are known.
            known: Vec<String>,
        },
        /// The row has another number of cells than there are columns.
        RowOfOtherLength = "row_of_other_length" {
            /// How many it has.
            cells: u32,
            /// How many it should have.
            columns: u32,
        },
        /// The row is not CSV.
        RowNotReadable = "row_not_readable" {},
        /// The same thing stands in an earlier row.
        RowTwice = "row_twice" {
            /// In which line.
            earlier: u32,
        },
        /// A cell that is needed is empty.
        CellEmpty = "cell_empty" {},
        /// A cell holds none of the words that it may.
        CellNotOneOf = "cell_not_one_of" {
            /// The words.
            words: Vec<String>,
        },
        /// A cell names something that is not there.
        CellNotKnown = "cell_not_known" {},
        /// A cell holds no IANA time zone.
        CellNoZone = "cell_no_zone" {},
        /// A cell holds more characters than it may.
        CellTooLong = "cell_too_long" {
            /// How many it may.
            most: u32,
        },
    }
}

/// One thing that is wrong with one row; the row is left out.
#[derive(Clone, Debug, PartialEq)]
pub struct RowFault {
    /// The line in the file, counted from 1; the column names are line 1.
    pub line: u32,
    /// What was written in the cell.
    pub written: String,
    /// The column, and what is wrong with it. The column is empty where it is about the whole row.
    pub fault: FieldError,
}
