//! Tables in CSV files, with a line of column names first.

use super::{Faults, Files};

/// A line of a CSV file.
#[derive(Clone, Debug)]
pub struct Row {
    /// The line in the file.
    pub line: u32,
    columns: Vec<String>,
    cells: Vec<String>,
}

impl Row {
    /// The text of a column without outer spaces, `None` where it is empty.
    #[must_use]
    pub fn get(&self, column: &str) -> Option<&str> {
        let at = self.columns.iter().position(|c| c == column)?;
        self.cells.get(at).map(|c| c.trim()).filter(|c| !c.is_empty())
    }
}

/// Reads a CSV file that has exactly these columns, in any order. Lines with another number of cells are faults.
#[must_use]
pub fn read_csv(files: &Files, file: &str, columns: &[&str], faults: &Faults) -> Vec<Row> {
    let Some(text) = files.text(file, faults) else { return Vec::new() };
    let mut reader =
        csv::ReaderBuilder::new().flexible(true).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let Ok(names) = reader.headers().cloned() else {
        faults.push(file, 1, "is not CSV: the first line must name the columns");
        return Vec::new();
    };
    let names: Vec<_> = names.iter().map(|n| n.trim().to_owned()).collect();
    if !names_agree(file, &names, columns, faults) {
        return Vec::new();
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        rows.extend(record.map_or_else(|e| broken(file, &e, faults), |r| row(file, &names, &r, faults)));
    }
    rows
}

fn names_agree(file: &str, names: &[String], columns: &[&str], faults: &Faults) -> bool {
    let before = faults.count();
    for column in columns.iter().filter(|c| !names.iter().any(|n| n == *c)) {
        faults.push(file, 1, format!("the column `{column}` is missing"));
    }
    for name in names.iter().filter(|n| !columns.contains(&n.as_str())) {
        faults.push(file, 1, format!("the column `{name}` is not known; known are {}", columns.join(", ")));
    }
    faults.count() == before
}

fn row(file: &str, names: &[String], record: &csv::StringRecord, faults: &Faults) -> Option<Row> {
    let line = record.position().map_or(0, |p| u32::try_from(p.line()).unwrap_or(u32::MAX));
    if record.len() != names.len() {
        faults.push(file, line, format!("has {} cells, but there are {} columns", record.len(), names.len()));
        return None;
    }
    Some(Row { line, columns: names.to_vec(), cells: record.iter().map(ToOwned::to_owned).collect() })
}

fn broken(file: &str, error: &csv::Error, faults: &Faults) -> Option<Row> {
    let line = error.position().map_or(0, |p| u32::try_from(p.line()).unwrap_or(u32::MAX));
    faults.push(file, line, format!("is not CSV here: {error}"));
    None
}
