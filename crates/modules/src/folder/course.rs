//! `course.toml`.

use jiff::civil::{Date, DateTime};
use kernel::folder::Table;
use kernel::{Lang, Localized, Zone};

use super::reader::{Reader, slug};
use super::{CourseFolder, media, module, story};

/// What the public sees of a course. Texts are plain; empty lines separate paragraphs.
#[derive(Clone, Debug, PartialEq)]
pub struct CourseText {
    /// Stable for ever: the course's address.
    pub slug: String,
    /// What to show where a reader's language has no text.
    pub default_language: Lang,
    /// The languages it is taught in.
    pub languages: Vec<Lang>,
    /// A term of the taxonomy `format`.
    pub format: String,
    /// An e-mail address for questions.
    pub contact: String,
    /// Hours of all required activities.
    pub contact_hours: f64,
    /// Weeks that a cohort lasts.
    pub weeks: u32,
    /// Who made it.
    pub developed_by: String,
    /// Whether it is invented.
    pub sample: bool,
    /// Terms of the taxonomy `topic`.
    pub topics: Vec<String>,
    /// Terms of the taxonomy `audience`.
    pub audience: Vec<String>,
    /// Terms of the taxonomy `career_family`.
    pub career_families: Vec<String>,
    /// Terms of the taxonomy `grade`.
    pub grades: Vec<String>,
    /// The whole title, which stands on the certificate.
    pub title: Localized,
    /// For pages and mail.
    pub short_title: Localized,
    /// One sentence.
    pub tagline: Localized,
    /// What it is about.
    pub summary: Localized,
    /// What one can do afterward.
    pub outcomes: Vec<Localized>,
    /// Whom it is for.
    pub who: Vec<Localized>,
    /// How it is taught.
    pub how: Vec<Localized>,
    /// Whether to come alone or as a team.
    pub team_advice: Localized,
    /// Who facilitates it.
    pub facilitated_by: Localized,
}

/// A run of the course that the folder plans.
#[derive(Clone, Debug, PartialEq)]
pub struct CohortPlan {
    /// Stable within the course.
    pub slug: String,
    /// Day 0 of its modules.
    pub first_day: Date,
    /// Its last day.
    pub last_day: Date,
    /// The zone of its days and deadlines.
    pub zone: Zone,
    /// The deadline on the wall clock of `zone`.
    pub applications_close: DateTime,
    /// The smallest team.
    pub team_min: u32,
    /// The largest team.
    pub team_max: u32,
    /// The sizes that work best, from and to.
    pub team_advice: (u32, u32),
    /// How many learners it takes.
    pub places: u32,
}

const LANGUAGES: [(&str, Lang); 2] = [("en", Lang::En), ("es", Lang::Es)];

pub(super) fn read(reader: &Reader<'_>) -> Option<CourseFolder> {
    reader.toml("course.toml", |table| {
        let course = text(table);
        reader.name_course(&course.slug);
        let stories = table.texts("stories").iter().map(|name| story::read(reader, name)).collect();
        let names = table.texts("modules");
        if names.is_empty() {
            table.fault("`modules` is missing here: list the folders of modules/ in order");
        }
        let modules = (1..).zip(&names).filter_map(|(n, name)| module::read(reader, name, n)).collect();
        let cohorts = table.tables("cohort").iter().filter_map(cohort).collect();
        let mut folder = CourseFolder { course, modules, stories, cohorts, media: Vec::new() };
        hours(table, &folder);
        folder.media = media::all(reader, &folder);
        Some(folder)
    })
}

fn text(table: &Table<'_>) -> CourseText {
    let texts = table.languages();
    CourseText {
        slug: slug(table),
        default_language: table.one_of("default_language", &LANGUAGES).unwrap_or_default(),
        languages: table.each_of("languages", &LANGUAGES),
        format: table.text("format"),
        contact: table.text("contact"),
        contact_hours: table.number("contact_hours"),
        weeks: table.whole("weeks"),
        developed_by: table.text("developed_by"),
        sample: table.flag_opt("sample").unwrap_or(false),
        topics: table.texts("topics"),
        audience: table.texts("audience"),
        career_families: table.texts("career_families"),
        grades: table.texts("grades"),
        title: texts.text("title"),
        short_title: texts.text("short_title"),
        tagline: texts.text("tagline"),
        summary: texts.text("summary"),
        outcomes: texts.texts("outcomes"),
        who: texts.texts("who"),
        how: texts.texts("how"),
        team_advice: texts.text("team_advice"),
        facilitated_by: texts.text("facilitated_by"),
    }
}

fn cohort(table: &Table<'_>) -> Option<CohortPlan> {
    let first_day = required(table, "first_day", table.date_opt("first_day"));
    let last_day = required(table, "last_day", table.date_opt("last_day"));
    let applications_close = required(table, "applications_close", table.datetime_opt("applications_close"));
    let advice = table.wholes("team_advice");
    let team_advice = match advice.as_slice() {
        [from, to] if from <= to => (*from, *to),
        _ => {
            table.fault_at("team_advice", "`team_advice` must be two numbers, from and to");
            (0, 0)
        }
    };
    let (slug, zone) = (slug(table), table.parsed("zone"));
    let (team_min, team_max) = (table.whole("team_min"), table.whole("team_max"));
    let places = table.whole("places");
    let (first_day, last_day, applications_close, zone) = (first_day?, last_day?, applications_close?, zone?);
    if last_day < first_day {
        table.fault_at("last_day", "`last_day` is before `first_day`");
    }
    Some(CohortPlan {
        slug,
        first_day,
        last_day,
        zone,
        applications_close,
        team_min,
        team_max,
        team_advice,
        places,
    })
}

fn required<T>(table: &Table<'_>, key: &str, value: Option<T>) -> Option<T> {
    if !table.has(key) {
        table.fault(format!("`{key}` is missing here"));
    }
    value
}

/// The hours on the certificate are those of the required activities.
fn hours(table: &Table<'_>, folder: &CourseFolder) {
    let minutes: u32 = folder.activities().filter(|a| a.required).map(|a| a.minutes).sum();
    if (folder.course.contact_hours * 60.0 - f64::from(minutes)).abs() > 0.5 {
        let hours = f64::from(minutes) / 60.0;
        table.fault_at(
            "contact_hours",
            format!("`contact_hours` must be {hours:.2}: the required activities take {minutes} minutes"),
        );
    }
}
