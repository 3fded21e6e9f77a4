//! `webinar-SLUG.toml`.

use jiff::civil::Time;
use kernel::folder::Table;
use kernel::{Lang, Localized};

use crate::ActivityKind;
use crate::activity::content::{AgendaItem, Poll, Role, SessionPlan, Webinar};

use super::activity::Place;
use super::reader::Reader;

/// A recording that comes with a folder.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordingFolder {
    /// Name of the film.
    pub film: String,
    /// Name of the still picture shown before it plays.
    pub poster: Option<String>,
    /// Length in seconds.
    pub seconds: f64,
    /// Names of the WebVTT files by language.
    pub captions: Localized,
    /// Whether it was drawn for the demo and stands for a real one.
    pub sample: bool,
}

const LANGUAGES: [(&str, Lang); 2] = [("en", Lang::En), ("es", Lang::Es)];

pub(super) fn read(reader: &Reader<'_>, place: &Place<'_, '_>) -> Option<(Webinar, Option<RecordingFolder>)> {
    reader.toml(&place.file(ActivityKind::Webinar), |table| {
        let texts = table.languages();
        place.agrees(table, &texts.text("title"));
        let webinar = Webinar {
            description: texts.text("description"),
            minutes: table.whole("minutes"),
            present_minutes: table.whole("present_minutes"),
            hosts: table.whole("hosts"),
            captions: table.each_of("captions", &LANGUAGES),
            preparation: texts.texts("preparation"),
            agenda: table.tables("agenda").iter().map(part).collect(),
            roles: table.tables("role").iter().map(role).collect(),
            polls: table.tables("poll").iter().map(poll).collect(),
            follow_up: texts.text_opt("follow_up"),
            plan: table.table("plan").as_ref().and_then(plan),
        };
        minutes(table, place, &webinar);
        let recording = table.table("recording").and_then(|t| recording(reader, place, &t));
        Some((webinar, recording))
    })
}

fn part(table: &Table<'_>) -> AgendaItem {
    AgendaItem { minutes: table.whole("minutes"), text: table.pair() }
}

fn role(table: &Table<'_>) -> Role {
    Role { id: table.text("id"), text: table.pair() }
}

fn poll(table: &Table<'_>) -> Poll {
    let texts = table.languages();
    Poll { question: texts.text("question"), options: texts.texts("options") }
}

fn plan(table: &Table<'_>) -> Option<SessionPlan> {
    let (day, zone) = (table.whole("day"), table.parsed("zone"));
    let starts = table.texts("local_starts");
    let local_starts: Vec<Time> = starts.iter().filter_map(|t| Time::strptime("%H:%M", t).ok()).collect();
    if local_starts.len() != starts.len() || starts.is_empty() {
        table.fault_at("local_starts", "`local_starts` must be a list of times such as \"19:00\"");
    }
    Some(SessionPlan { day, local_starts, zone: zone? })
}

/// Minutes that must agree: the agenda's, the module's, and those of presence.
fn minutes(table: &Table<'_>, place: &Place<'_, '_>, webinar: &Webinar) {
    let sum: u32 = webinar.agenda.iter().map(|part| part.minutes).sum();
    if sum != webinar.minutes {
        table.fault_at("minutes", format!("`minutes` is {}, but the agenda takes {sum}", webinar.minutes));
    }
    if place.row.whole("minutes") != webinar.minutes {
        table.fault_at("minutes", "`minutes` is not the one in module.toml: make them agree");
    }
    if table.flag("required") != place.row.flag("required") {
        table.fault_at("required", "`required` is not the one in module.toml: make them agree");
    }
    if webinar.present_minutes > webinar.minutes {
        table.fault_at("present_minutes", "`present_minutes` is more than `minutes`");
    }
}

fn recording(reader: &Reader<'_>, place: &Place<'_, '_>, table: &Table<'_>) -> Option<RecordingFolder> {
    let name = format!("{}-recording", place.slug);
    let (seconds, sample) = (table.number("seconds"), table.flag_opt("sample").unwrap_or(false));
    let Some(film) = reader.media(&format!("{name}.mp4")) else {
        table.fault(format!("media/{name}.mp4 is missing: add the film or remove [recording]"));
        return None;
    };
    let poster = reader.media(&format!("{name}.webp"));
    let captions = reader.media_in_languages("media", &name, "vtt");
    if captions.is_empty() {
        table.fault(format!("media/{name}.en.vtt is missing: a recording needs captions"));
    }
    Some(RecordingFolder { film, poster, seconds, captions, sample })
}
