//! Reading a sheet: the columns by their names, in any order, and its rows.

use std::sync::Arc;

use super::{RowFault, SheetReason};
use crate::{FieldError, Invalid, Zone, fold};

/// The columns of a sheet, by the names that its first line gives them.
#[derive(Clone, Copy, Debug)]
pub struct Columns {
    /// Without these it is not read.
    pub needed: &'static [&'static str],
    /// These may be there.
    pub known: &'static [&'static str],
}

/// A sheet as read.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    rows: Vec<Row>,
    faults: Vec<RowFault>,
}

/// A row with its cells.
#[derive(Clone, Debug)]
pub struct Row {
    /// The line in the file.
    pub line: u32,
    heads: Arc<[String]>,
    cells: csv::StringRecord,
}

/// What a row says, and in which line.
#[derive(Clone, Debug, PartialEq)]
pub struct Line<T> {
    /// The line in the file.
    pub line: u32,
    /// What it says.
    pub row: T,
}

/// A sheet as checked: what can be stored, and what is wrong with the rest.
#[derive(Clone, Debug)]
pub struct Read<T> {
    /// The rows without faults, in the order of the file.
    pub rows: Vec<Line<T>>,
    /// What is wrong with the others, by line.
    pub faults: Vec<RowFault>,
}

impl Sheet {
    /// Reads CSV whose first line names the columns; comma, semicolon or tab stands between cells. Names are compared
    /// without case and accents. Rows of another length are faults, and so is a column that is not known.
    ///
    /// # Errors
    /// Invalid `file`: no text, no rows, or a column that is needed is missing.
    pub fn read(bytes: &[u8], columns: &Columns) -> Result<Self, Invalid> {
        let refuse = |reason: SheetReason| Invalid::one("file", &reason);
        let text = std::str::from_utf8(bytes).map_err(|_| refuse(SheetReason::SheetNotText {}))?;
        let text = text.trim_start_matches('\u{feff}');
        let mut csv = csv::ReaderBuilder::new()
            .delimiter(separator(text))
            .flexible(true)
            .trim(csv::Trim::All)
            .from_reader(text.as_bytes());
        let heads = csv.headers().map_err(|_| refuse(SheetReason::SheetEmpty {}))?;
        let heads: Arc<[String]> = heads.iter().map(|head| fold(head).replace([' ', '-'], "_")).collect();
        let mut sheet = Self { faults: agree(&heads, columns)?, rows: Vec::new() };
        csv.records().for_each(|record| sheet.take(&heads, record));
        if sheet.rows.is_empty() && sheet.faults.is_empty() {
            return Err(refuse(SheetReason::SheetEmpty {}));
        }
        Ok(sheet)
    }

    fn take(&mut self, heads: &Arc<[String]>, record: Result<csv::StringRecord, csv::Error>) {
        let at = |position: Option<&csv::Position>| position.map_or(0, |p| whole(p.line()));
        match record {
            Ok(cells) if cells.len() == heads.len() => {
                self.rows.push(Row { line: at(cells.position()), heads: heads.clone(), cells });
            }
            Ok(cells) => {
                let (has, columns) = (whole(cells.len() as u64), whole(heads.len() as u64));
                let reason = SheetReason::RowOfOtherLength { cells: has, columns };
                self.faults.push(RowFault::of_row(at(cells.position()), &reason));
            }
            Err(error) => {
                let reason = SheetReason::RowNotReadable {};
                self.faults.push(RowFault::of_row(at(error.position()), &reason));
            }
        }
    }

    /// Checks each row by itself; what is wrong with one does not hinder the others.
    pub fn check<T>(self, mut one: impl FnMut(&Row) -> Result<T, Invalid>) -> Read<T> {
        let mut read = Read { rows: Vec::with_capacity(self.rows.len()), faults: self.faults };
        for row in &self.rows {
            match one(row) {
                Ok(said) => read.rows.push(Line { line: row.line, row: said }),
                Err(invalid) => read.faults.extend(invalid.0.into_iter().map(|fault| row.fault(fault))),
            }
        }
        read.faults.sort_by_key(|fault| fault.line);
        read
    }
}

impl Row {
    /// The text of a column, `None` where it is empty or the sheet does not have it.
    #[must_use]
    pub fn get(&self, column: &str) -> Option<&str> {
        let at = self.heads.iter().position(|head| head == column)?;
        self.cells.get(at).filter(|cell| !cell.is_empty())
    }

    /// The text of a column that must have one; `""` and a fault where it has none.
    pub fn needed(&self, column: &str, faults: &mut Invalid) -> &str {
        self.get(column).unwrap_or_else(|| {
            faults.push(column, &SheetReason::CellEmpty {});
            ""
        })
    }

    /// The text of a column, without more characters than `most`.
    pub fn short(&self, column: &str, most: u32, faults: &mut Invalid) -> Option<String> {
        let text = self.get(column)?;
        if text.chars().count() > most as usize {
            faults.push(column, &SheetReason::CellTooLong { most });
        }
        Some(text.to_owned())
    }

    /// The one of these things whose word stands in a column; nothing where it is empty. Dashes count as underscores.
    pub fn one_of<T: Copy>(
        &self,
        column: &str,
        all: &[T],
        word: fn(T) -> String,
        faults: &mut Invalid,
    ) -> Option<T> {
        let text = fold(self.get(column)?).replace([' ', '-'], "_");
        let found = all.iter().copied().find(|one| word(*one) == text);
        if found.is_none() {
            let words = all.iter().map(|one| word(*one)).collect();
            faults.push(column, &SheetReason::CellNotOneOf { words });
        }
        found
    }

    /// The zone that a column names; nothing where it is empty.
    pub fn zone(&self, column: &str, faults: &mut Invalid) -> Option<Zone> {
        let zone = self.get(column)?.parse().ok();
        if zone.is_none() {
            faults.push(column, &SheetReason::CellNoZone {});
        }
        zone
    }

    fn fault(&self, fault: FieldError) -> RowFault {
        let written = self.get(&fault.field).unwrap_or_default().to_owned();
        RowFault { line: self.line, written, fault }
    }
}

impl RowFault {
    /// A fault that no single cell has.
    pub fn of_row(line: u32, reason: &impl crate::Reason) -> Self {
        let fault = FieldError { field: String::new(), code: reason.code(), message: reason.message() };
        Self { line, written: String::new(), fault }
    }
}

/// What stands between the names of the first line; a comma where nothing does.
fn separator(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    let count = |sign: u8| head.bytes().filter(|byte| *byte == sign).count();
    [b'\t', b';', b','].into_iter().max_by_key(|sign| count(*sign)).unwrap_or(b',')
}

/// Whether every column that is needed is there; those that are not known are told.
fn agree(heads: &[String], columns: &Columns) -> Result<Vec<RowFault>, Invalid> {
    let mut missing = Invalid::default();
    for column in columns.needed.iter().filter(|needed| !heads.iter().any(|head| head == *needed)) {
        missing.push("file", &SheetReason::ColumnMissing { column: (*column).to_owned() });
    }
    let known: Vec<_> = [columns.needed, columns.known].concat().into_iter().map(str::to_owned).collect();
    let odd = heads.iter().filter(|head| !head.is_empty() && !known.contains(head));
    let fault = |head: &String| RowFault {
        written: head.clone(),
        ..RowFault::of_row(1, &SheetReason::ColumnUnknown { known: known.clone() })
    };
    missing.or(odd.map(fault).collect())
}

fn whole(n: u64) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
