//! `modules/N-SLUG/module.toml`: a module and its activities in order.

use kernel::Localized;
use kernel::folder::Table;

use crate::{ActivityContent, ActivityKind};

use super::reader::{Reader, slug};
use super::{RecordingFolder, activity};

/// A module. Days are counted from the cohort's first day, which is day 0, in the cohort's zone.
#[derive(Clone, Debug, PartialEq)]
pub struct ModuleFolder {
    /// Stable within the course.
    pub slug: String,
    /// Its place, from 1.
    pub number: u32,
    /// It opens at 00:00 of this day.
    pub opens_day: u32,
    /// It should be done by 23:59 of this day.
    pub ends_day: u32,
    /// Whether it opens once the one before is completed, instead of on its day.
    pub after_previous: bool,
    /// Its title.
    pub title: Localized,
    /// What it is about.
    pub summary: Localized,
    /// What one can do afterward.
    pub outcomes: Vec<Localized>,
    /// Its activities in order.
    pub activities: Vec<ActivityFolder>,
}

/// An activity as a module lists it, with what its own file says.
#[derive(Clone, Debug, PartialEq)]
pub struct ActivityFolder {
    /// Stable within the course.
    pub slug: String,
    /// Whether the module asks for it.
    pub required: bool,
    /// Minutes that one person needs.
    pub minutes: u32,
    /// Due at 23:59 of this day.
    pub due_day: u32,
    /// Its title.
    pub title: Localized,
    /// What completes it, in words.
    pub completes: Localized,
    /// What it contains; its kind is the activity's.
    pub content: ActivityContent,
    /// A recording that comes with a webinar.
    pub recording: Option<RecordingFolder>,
}

pub(super) fn read(reader: &Reader<'_>, name: &str, number: u32) -> Option<ModuleFolder> {
    let folder = format!("modules/{name}");
    reader.toml(&format!("{folder}/module.toml"), |table| {
        let texts = table.languages();
        let slug = slug(table);
        if name != format!("{number}-{slug}") {
            table.fault_at(
                "slug",
                format!("the folder is {name}, but this is {number}-{slug}: make them agree"),
            );
        }
        if table.whole("number") != number {
            table.fault_at("number", format!("`number` must be {number}: its place in course.toml"));
        }
        let (opens_day, ends_day, after_previous) = days(table);
        let rows = table.tables("activity");
        let activities: Vec<_> = rows.iter().filter_map(|row| listed(reader, &folder, row)).collect();
        for row in &rows {
            within(row, opens_day, ends_day);
        }
        length(table, &activities);
        let (title, summary) = (texts.text("title"), texts.text("summary"));
        let outcomes = texts.texts("outcomes");
        Some(ModuleFolder {
            slug,
            number,
            opens_day,
            ends_day,
            after_previous,
            title,
            summary,
            outcomes,
            activities,
        })
    })
}

fn days(table: &Table<'_>) -> (u32, u32, bool) {
    let Some(release) = table.table("release") else {
        table.fault("`[release]` is missing here, with `opens_day` and `ends_day`");
        return (0, 0, false);
    };
    let (opens, ends) = (release.whole("opens_day"), release.whole("ends_day"));
    if ends < opens {
        release.fault_at("ends_day", "`ends_day` is before `opens_day`");
    }
    (opens, ends, release.flag_opt("after_previous").unwrap_or_default())
}

fn within(row: &Table<'_>, opens: u32, ends: u32) {
    let due = row.whole("due_day");
    if row.has("due_day") && !(opens..=ends).contains(&due) {
        row.fault_at("due_day", format!("`due_day` is {due}, outside the module's days {opens} to {ends}"));
    }
}

fn listed(reader: &Reader<'_>, folder: &str, row: &Table<'_>) -> Option<ActivityFolder> {
    let known: Vec<_> = ActivityKind::ALL.iter().map(|k| (k.name(), *k)).collect();
    let texts = row.languages();
    let (title, completes) = (texts.text("title"), texts.text("completes"));
    let (slug, minutes, due_day) = (slug(row), row.whole("minutes"), row.whole("due_day"));
    let required = row.flag("required");
    let Some(kind) = row.one_of("kind", &known) else {
        row.forgive();
        return None;
    };
    let place = activity::Place { folder, slug: &slug, title: &title, row };
    let (content, recording) = activity::read(reader, &place, kind)?;
    Some(ActivityFolder { slug, required, minutes, due_day, title, completes, content, recording })
}

/// What the module says of its length is what its activities say.
fn length(table: &Table<'_>, activities: &[ActivityFolder]) {
    let Some(length) = table.table("length") else { return };
    let sum = |wanted: &dyn Fn(&ActivityFolder) -> bool| {
        activities.iter().filter(|a| wanted(a)).map(|a| a.minutes).sum::<u32>()
    };
    let live = |a: &ActivityFolder| a.content.kind() == ActivityKind::Webinar;
    let sums = [
        ("self_study_minutes", sum(&|a| a.required && !live(a))),
        ("live_minutes", sum(&|a| a.required && live(a))),
        ("optional_minutes", sum(&|a| !a.required)),
    ];
    for (key, minutes) in sums {
        if length.whole(key) != minutes {
            length.fault_at(key, format!("`{key}` must be {minutes}: the sum of the activities"));
        }
    }
}
