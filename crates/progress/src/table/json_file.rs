//! A table as JSON. What is no spreadsheet has no formulas: texts stand as they are.

use serde_json::{Map, Value};

use super::{Cell, Table};

pub(super) fn write(table: &Table) -> Result<Vec<u8>, serde_json::Error> {
    let value = |cell: &Cell| match cell {
        Cell::Text(text) => Value::from(text.as_str()),
        Cell::Number(number) => Value::from(*number),
    };
    let object = |row: &Vec<Cell>| -> Map<String, Value> {
        table.columns.iter().zip(row).map(|(column, cell)| (column.key.clone(), value(cell))).collect()
    };
    serde_json::to_vec_pretty(&table.rows.iter().map(object).collect::<Vec<_>>())
}
