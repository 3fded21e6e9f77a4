//! `video-SLUG.toml`, with its captions and transcript.

use kernel::folder::Table;
use kernel::{Lang, Localized};

use crate::ActivityKind;
use crate::activity::content::{Frame, Line, Speaker, Video};

use super::activity::Place;
use super::reader::Reader;
use super::written::untitled;

pub(super) fn read(reader: &Reader<'_>, place: &Place<'_, '_>) -> Option<Video> {
    let transcript = reader.markdown(&format!("{}-transcript", place.stem()), &[]);
    let reading =
        place.row.text_opt("reading").map(|name| reader.markdown(&format!("{}/{name}", place.folder), &[]));
    let reading = reading.map(|written| untitled(&written.body)).unwrap_or_default();
    reader.toml(&place.file(ActivityKind::Video), |table| {
        let texts = table.languages();
        place.agrees(table, &texts.text("title"));
        let speakers: Vec<_> = table.tables("speaker").iter().map(speaker).collect();
        let seconds = table.number("seconds");
        let lines = table.tables("line").iter().map(|row| line(row, &speakers, seconds)).collect();
        let frames = table.tables("frame").iter().map(|row| frame(row, seconds)).collect();
        let languages = table.each_of("captions", &[("en", Lang::En), ("es", Lang::Es)]);
        Some(Video {
            description: texts.text("description"),
            seconds,
            silent: table.flag_opt("silent").unwrap_or(false),
            film: reader.media(&format!("{}.mp4", place.slug)),
            poster: reader.media(&format!("{}.webp", place.slug)),
            captions: captions(reader, place, &languages),
            transcript: untitled(&transcript.body),
            reading,
            speakers,
            frames,
            lines,
        })
    })
}

/// The VTT files of the languages in which it says it has captions.
fn captions(reader: &Reader<'_>, place: &Place<'_, '_>, languages: &[Lang]) -> Localized {
    let mut out = Localized::default();
    for lang in languages {
        let file = format!("{}.{lang}.vtt", place.stem());
        let text = reader.files.text(&file, reader.faults);
        if text.is_some_and(|t| !t.starts_with("WEBVTT")) {
            reader.faults.push(&file, 1, "must begin with WEBVTT");
        }
        out.set(*lang, reader.media_name(&file));
    }
    out
}

fn speaker(table: &Table<'_>) -> Speaker {
    Speaker { id: table.text("id"), name: table.pair() }
}

fn frame(table: &Table<'_>, seconds: f64) -> Frame {
    let (start, end) = times(table, seconds);
    Frame { start, end, text: table.pair(), picture: table.text_opt("picture").unwrap_or_default() }
}

fn line(table: &Table<'_>, speakers: &[Speaker], seconds: f64) -> Line {
    let (start, end) = times(table, seconds);
    let speaker = table.text("speaker");
    if !speaker.is_empty() && !speakers.iter().any(|s| s.id == speaker) {
        table.fault_at("speaker", format!("there is no [[speaker]] {speaker:?} in this file"));
    }
    Line { start, end, speaker, text: table.pair() }
}

/// Start and end, inside the film and in order.
fn times(table: &Table<'_>, seconds: f64) -> (f64, f64) {
    let (start, end) = (table.number("start"), table.number("end"));
    if table.has("end") && (end <= start || end > seconds) {
        table.fault_at("end", format!("`end` must be after `start` and not after {seconds} seconds"));
    }
    (start, end)
}
