//! An entry as a card among others.

use catalogue::entry::entity::Kind;
use catalogue::entry::{Shelf, ShownEntry};
use i18n_embed_fl::fl;
use text::Locale;

const SCENES: [&str; 6] = ["valley", "road", "ridge", "river", "bridge", "forest"];
const TONES: [&str; 5] = ["", "clay", "moss", "lake", "rose"];

/// What a card says.
#[derive(Clone, Debug)]
pub(crate) struct Card {
    pub(crate) href: String,
    pub(crate) title: String,
    pub(crate) kicker: String,
    pub(crate) summary: String,
    pub(crate) scene: &'static str,
    pub(crate) tone: &'static str,
    pub(crate) length: String,
    pub(crate) glyph: &'static str,
    pub(crate) format: String,
    pub(crate) languages: String,
    /// That it takes applications now; empty where it does not.
    pub(crate) open: String,
}

impl Card {
    pub(crate) fn of(shelf: &Shelf, entry: &ShownEntry, open: bool, l: &Locale) -> Self {
        let topics: Vec<_> = entry.of("topic").map(|slug| shelf.label("topic", slug, l.lang)).collect();
        let (scene, tone) = looks(&entry.slug);
        let course = entry.kind == Kind::Course;
        Self {
            href: entry.path(),
            title: entry.title.get(l.lang).to_owned(),
            kicker: topics.into_iter().take(2).collect::<Vec<_>>().join(", "),
            summary: entry.summary.get(l.lang).to_owned(),
            scene,
            tone,
            length: l.minutes(entry.minutes),
            glyph: if course { "path" } else { "recording" },
            format: fl!(l, "catalogue-kind", kind = if course { "course" } else { "webinar" }),
            languages: languages(shelf, entry, l),
            open: if open { fl!(l, "front-open") } else { String::new() },
        }
    }
}

/// The spoken languages, in words.
pub(super) fn languages(shelf: &Shelf, entry: &ShownEntry, l: &Locale) -> String {
    let names: Vec<_> = entry.of("language").map(|slug| shelf.label("language", slug, l.lang)).collect();
    names.join(", ")
}

/// Scene and tone follow from the slug, so that a card looks the same wherever it stands.
pub(crate) fn looks(slug: &str) -> (&'static str, &'static str) {
    let sum = slug.bytes().fold(7_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
    let pick = |all: &[&'static str], n: usize| all.get(n % all.len()).copied().unwrap_or_default();
    (pick(&SCENES, sum), pick(&TONES, sum / 7))
}
