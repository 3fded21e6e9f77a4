//! A sheet that is seen row by row before its good rows are stored: what the pages that import one share.

use http::{Context, Upload};
use i18n_embed_fl::fl;
use kernel::folder::Outcome;
use kernel::import::{Read, RowFault, Tally};

/// How many faults, and how many rows, are shown one by one.
const SHOWN: usize = 100;

/// What a sheet would do.
pub(super) struct Seen {
    pub(super) added: usize,
    pub(super) changed: usize,
    pub(super) unchanged: usize,
    /// How many faults there are.
    pub(super) faulty: usize,
    /// Line, column, what was written, what is wrong.
    pub(super) told: Vec<(String, String, String, String)>,
    /// Line, key, what would become of it.
    pub(super) rows: Vec<(String, String, String)>,
}

impl Seen {
    /// What was read and what storing it would do; rows that stay as they are are only counted.
    pub(super) fn of<T>(ctx: &Context, read: &Read<T>, tally: &Tally) -> Self {
        let mut faults: Vec<&RowFault> = read.faults.iter().chain(&tally.faults).collect();
        faults.sort_by_key(|fault| fault.line);
        let outcome = |outcome: Outcome| fl!(ctx.locale, "import-outcome", outcome = outcome.to_string());
        let rows = tally.done.iter().filter(|one| one.row.outcome != Outcome::Unchanged);
        let row = |one: &kernel::import::Line<kernel::folder::Imported>| {
            (one.line.to_string(), one.row.key.clone(), outcome(one.row.outcome))
        };
        Self {
            added: tally.count(Outcome::Added),
            changed: tally.count(Outcome::Changed),
            unchanged: tally.count(Outcome::Unchanged),
            faulty: faults.len(),
            told: faults.into_iter().take(SHOWN).map(|fault| told(ctx, fault)).collect(),
            rows: rows.take(SHOWN).map(row).collect(),
        }
    }
}

fn told(ctx: &Context, fault: &RowFault) -> (String, String, String, String) {
    let words = ctx.say(&fault.fault.message);
    (fault.line.to_string(), fault.fault.field.clone(), fault.written.clone(), words)
}

/// The sheet that was chosen, or the one that the form still holds; nothing where it is no text, or larger than `most`
/// bytes.
pub(super) fn chosen(upload: &mut Upload, most: usize) -> Option<String> {
    let sheet = match upload.take("file") {
        Some(file) => String::from_utf8(file.bytes).ok().map(|text| text.replace("\r\n", "\n")),
        None => Some(upload.fields.exact("sheet").to_owned()),
    };
    sheet.filter(|sheet| sheet.len() <= most && !sheet.contains('\0'))
}
