//! `entries/NAME.toml`.

use kernel::folder::{Faults, Files, Table, read_toml};
use kernel::{Day, Lang, Localized};

use super::{TermRow, media_name};
use crate::entry::details::{EntryDetails, EntryRecording, Mark};
use crate::entry::entity::{Kind, State};

/// An entry of the catalogue folder.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryFolder {
    /// Its file, for what the importer reports.
    pub file: String,
    /// Stable in addresses; the key.
    pub slug: String,
    /// What it shows: an informational webinar. Courses have folders of their own.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// Whether it is invented.
    pub sample: bool,
    /// Length of the whole recording.
    pub minutes: u32,
    /// When its content was last looked at.
    pub last_updated: Day,
    /// Who made it.
    pub developed_by: String,
    /// What to show where a reader's language has no text.
    pub default_language: Lang,
    /// Its title.
    pub title: Localized,
    /// One or two sentences.
    pub summary: Localized,
    /// Slug of what replaced it.
    pub successor: Option<String>,
    /// Taxonomy and slug of each term, in the order written.
    pub terms: Vec<(&'static str, String)>,
    /// Everything else.
    pub details: EntryDetails,
}

const STATES: [(&str, State); 3] =
    [("draft", State::Draft), ("published", State::Published), ("retired", State::Retired)];
const LANGUAGES: [(&str, Lang); 2] = [("en", Lang::En), ("es", Lang::Es)];
const LISTS: [(&str, &str); 5] = [
    ("topics", "topic"),
    ("audience", "audience"),
    ("career_families", "career_family"),
    ("grades", "grade"),
    ("languages", "language"),
];

pub(super) fn read(files: &Files, file: &str, known: &[TermRow], faults: &Faults) -> Option<EntryFolder> {
    read_toml(files, file, faults, |table| {
        named(table, file);
        uncredited(table);
        let kind = table.one_of("kind", &[("informational-webinar", Kind::InformationalWebinar)]);
        let state = table.one_of("state", &STATES);
        let texts = table.languages();
        let details = details(table, files);
        let last_updated = table.date_opt("last_updated");
        if !table.has("last_updated") {
            table.fault("`last_updated` is missing here");
        }
        Some(EntryFolder {
            file: file.to_owned(),
            slug: table.text("slug"),
            kind: kind?,
            state: state?,
            sample: table.flag("sample"),
            minutes: table.whole("minutes"),
            last_updated: Day(last_updated?),
            developed_by: table.text("developed_by"),
            default_language: table
                .has("default_language")
                .then(|| table.one_of("default_language", &LANGUAGES))
                .flatten()
                .unwrap_or_default(),
            title: texts.text("title"),
            summary: texts.text("summary"),
            successor: table.text_opt("successor"),
            terms: terms(table, known),
            details: EntryDetails {
                description: texts.text("description"),
                outcomes: texts.texts("outcomes"),
                ..details
            },
        })
    })
}

fn named(table: &Table<'_>, file: &str) {
    let slug = table.text("slug");
    if file != format!("entries/{slug}.toml") {
        table.fault_at("slug", format!("`slug` is {slug:?}, but the file is {file}: make them agree"));
    }
}

/// Rule 7: a recording never earns a certificate, so a folder cannot ask for one.
fn uncredited(table: &Table<'_>) {
    if table.text("credit") != "none" {
        table.fault_at("credit", "`credit` must be \"none\": a recorded webinar gives no certificate");
    }
}

fn terms(table: &Table<'_>, known: &[TermRow]) -> Vec<(&'static str, String)> {
    let listed = LISTS
        .iter()
        .flat_map(|(key, taxonomy)| table.texts(key).into_iter().map(move |s| (*key, *taxonomy, s)));
    let format = ("format", "format", table.text("format"));
    let all: Vec<_> = listed.chain([format]).collect();
    for (key, taxonomy, slug) in &all {
        if !known.iter().any(|t| t.taxonomy == *taxonomy && t.slug == *slug) {
            table.fault_at(key, format!("{slug:?} is not a {taxonomy} of taxonomies.toml"));
        }
    }
    all.into_iter().map(|(_, taxonomy, slug)| (taxonomy, slug)).collect()
}

fn details(table: &Table<'_>, files: &Files) -> EntryDetails {
    let spoken = table.each_of("languages", &LANGUAGES);
    EntryDetails {
        captions: table.each_of("captions", &LANGUAGES),
        group_viewing: table.flag("group_viewing"),
        chapters: marks(table, "chapter", &Lang::ALL),
        pauses: marks(table, "pause", &Lang::ALL),
        transcript: marks(table, "transcript", &spoken),
        sample_parts: table.texts("sample_parts"),
        stale: table.flag_opt("stale").unwrap_or(false),
        retired_on: table.date_opt("retired_on").map(Day),
        recording: table.table("recording").and_then(|t| recording(table, &t, files)),
        ..EntryDetails::default()
    }
}

/// Places in order, all inside the recording.
fn marks(table: &Table<'_>, key: &str, languages: &[Lang]) -> Vec<Mark> {
    let end = table.whole("minutes") * 60;
    let mut before = None;
    let rows = table.tables(key);
    let mark = |row: &Table<'_>| {
        let at = seconds(&row.text("at")).filter(|at| *at < end && before.is_none_or(|b| *at > b));
        if at.is_none() {
            row.fault_at(
                "at",
                "`at` must be minutes and seconds such as \"8:20\", after the one before, before the end",
            );
        }
        before = at.or(before);
        Mark { at: at.unwrap_or(0), text: row.pair_in(languages) }
    };
    rows.iter().map(mark).collect()
}

/// `8:20` is 500 seconds.
fn seconds(text: &str) -> Option<u32> {
    let (minutes, seconds) = text.split_once(':')?;
    let (minutes, seconds): (u32, u32) = (minutes.parse().ok()?, seconds.parse().ok()?);
    (seconds < 60).then(|| minutes.saturating_mul(60).saturating_add(seconds))
}

fn recording(entry: &Table<'_>, table: &Table<'_>, files: &Files) -> Option<EntryRecording> {
    let slug = entry.text("slug");
    let there = |file: &str| files.get(&format!("media/{file}")).map(|_| media_name(file));
    let (seconds, sample) = (table.number("seconds"), table.flag_opt("sample").unwrap_or(false));
    let mut captions = Localized::default();
    for lang in entry.each_of("captions", &LANGUAGES) {
        match there(&format!("{slug}.{lang}.vtt")) {
            Some(name) => captions.set(lang, name),
            None => table.fault(format!("media/{slug}.{lang}.vtt is missing: `captions` promises it")),
        }
    }
    let Some(film) = there(&format!("{slug}.mp4")) else {
        table.fault(format!("media/{slug}.mp4 is missing: add the film or remove [recording]"));
        return None;
    };
    Some(EntryRecording { film, poster: there(&format!("{slug}.webp")), seconds, captions, sample })
}
