use super::*;
use crate::{Invalid, Reason as _};

const COLUMNS: Columns = Columns { needed: &["id", "name"], known: &["zone"] };

/// Each row's name, those with `!` refused.
fn names(text: &str) -> Read<String> {
    let mut seen = Seen::default();
    Sheet::read(text.as_bytes(), &COLUMNS).unwrap().check(|row| {
        let mut faults = Invalid::default();
        let (id, name) = (row.needed("id", &mut faults), row.needed("name", &mut faults));
        let _zone = row.zone("zone", &mut faults);
        let name = faults.or(name.to_owned())?;
        seen.once(row, "id", id).map(|()| name)
    })
}

fn told(read: &Read<String>) -> Vec<(u32, &str, &'static str, &str)> {
    read.faults.iter().map(|f| (f.line, f.fault.field.as_str(), f.fault.code, f.written.as_str())).collect()
}

#[test]
fn rows_with_faults_are_told_with_line_and_column_and_the_others_are_read() {
    let read = names("id,Name,zone\na,Ana,\nb,,\nc,Cy,Mars/X\nd\na,Again,\n\"e\",\"E,\nf\",UTC\ng,Gil,\n");
    let rows: Vec<_> = read.rows.iter().map(|line| (line.line, line.row.as_str())).collect();
    assert_eq!(rows, [(2, "Ana"), (7, "E,\nf"), (9, "Gil")]);
    assert_eq!(
        told(&read),
        [
            (3, "name", "cell_empty", ""),
            (4, "zone", "cell_no_zone", "Mars/X"),
            (5, "", "row_of_other_length", ""),
            (6, "id", "row_twice", "a"),
        ]
    );
}

#[test]
fn a_row_whose_twin_has_faults_is_read() {
    let read = names("id,name\na,\na,Ana\n");
    assert_eq!(read.rows.len(), 1);
    assert_eq!(told(&read), [(2, "name", "cell_empty", "")]);
}

#[test]
fn spreadsheets_write_semicolons_marks_and_their_own_order() {
    let read = names("\u{feff}NAME;id;colour\nAna; a ;red\n");
    assert_eq!(read.rows.first().map(|line| line.row.as_str()), Some("Ana"));
    assert_eq!(told(&read), [(1, "", "column_unknown", "colour")]);
}

#[test]
fn what_is_no_sheet_is_refused_whole() {
    let refused = |bytes: &[u8]| Sheet::read(bytes, &COLUMNS).err().map(|e| e.0[0].code).unwrap();
    assert_eq!(refused(b"id,name\n"), "sheet_empty");
    assert_eq!(refused(b""), "column_missing");
    assert_eq!(refused(b"id,nam\nx,y\n"), "column_missing");
    assert_eq!(refused(b"\xff\xfe"), SheetReason::SheetNotText {}.code());
}
