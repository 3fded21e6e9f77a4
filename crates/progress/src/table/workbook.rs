//! A table as a workbook: one sheet, its head in bold and always in sight.

use kernel::Moment;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use kernel::cell as safe;

use super::{Cell, Table};

pub(super) fn write(table: &Table, moment: Moment) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // otherwise the library asks the machine's clock
    let made = ExcelDateTime::from_timestamp(moment.utc().timestamp())?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let sheet = book.add_worksheet();
    let bold = Format::new().set_bold();
    for (column, place) in table.columns.iter().zip(0..) {
        sheet.write_string_with_format(0, place, safe(&column.words), &bold)?;
    }
    for (cells, line) in table.rows.iter().zip(1..) {
        for (cell, place) in cells.iter().zip(0..) {
            match cell {
                Cell::Text(text) => sheet.write_string(line, place, safe(text))?,
                Cell::Number(number) => sheet.write_number(line, place, *number)?,
            };
        }
    }
    sheet.set_freeze_panes(1, 1)?;
    sheet.autofit();
    book.save_to_buffer()
}
