//! A table as CSV.

use kernel::cell as safe;

use super::{Cell, Table};

/// Spreadsheets read UTF-8 by this mark only.
const MARK: &str = "\u{feff}";

pub(super) fn write(table: &Table) -> Result<Vec<u8>, csv::Error> {
    let mut csv = csv::Writer::from_writer(MARK.as_bytes().to_vec());
    csv.write_record(table.columns.iter().map(|column| safe(&column.words)))?;
    for row in &table.rows {
        csv.write_record(row.iter().map(text))?;
    }
    csv.into_inner().map_err(|error| error.into_error().into())
}

fn text(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => safe(text),
        Cell::Number(number) => number.to_string(),
    }
}
