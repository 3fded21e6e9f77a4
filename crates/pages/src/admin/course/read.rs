//! A course as the fields of a form, and back.

use courses::course::CourseTexts;
use courses::course::edit::CourseChange;
use courses::course::entity::Model;
use http::Fields;
use kernel::{Lang, Localized};

/// A text in each language that was typed.
pub(in crate::admin) fn both(fields: &Fields, name: &str) -> Localized {
    let mut text = Localized::default();
    for lang in Lang::ALL {
        if let Some(words) = fields.some(&format!("{name}_{lang}")) {
            text.set(lang, words);
        }
    }
    text
}

/// One text on each line; the same lines of both languages belong together.
pub(in crate::admin) fn lines(fields: &Fields, name: &str) -> Vec<Localized> {
    let mut all: Vec<Localized> = Vec::new();
    for lang in Lang::ALL {
        let name = format!("{name}_{lang}");
        let typed = fields.get(&name).lines().map(str::trim).filter(|line| !line.is_empty());
        for (place, line) in typed.enumerate() {
            if all.len() <= place {
                all.push(Localized::default());
            }
            if let Some(text) = all.get_mut(place) {
                text.set(lang, line);
            }
        }
    }
    all
}

/// What was typed; a number that is none becomes one that is refused.
pub(super) fn change(fields: &Fields) -> CourseChange {
    let both = |name: &str| both(fields, name);
    CourseChange {
        title: both("title"),
        short_title: both("short_title"),
        texts: CourseTexts {
            tagline: both("tagline"),
            summary: both("summary"),
            outcomes: lines(fields, "outcomes"),
            who: lines(fields, "who"),
            how: lines(fields, "how"),
            team_advice: both("team_advice"),
            facilitated_by: both("facilitated_by"),
            ..CourseTexts::default()
        },
        contact: fields.get("contact").to_owned(),
        developed_by: fields.get("developed_by").to_owned(),
        contact_hours: fields.get("contact_hours").parse().unwrap_or(-1.0),
        weeks: fields.get("weeks").parse().unwrap_or(0),
    }
}

/// What is stored.
pub(super) fn stored(course: &Model) -> Fields {
    let texts = course.read_texts();
    let mut pairs = vec![
        ("contact".to_owned(), course.contact.clone()),
        ("developed_by".to_owned(), course.developed_by.clone()),
        ("contact_hours".to_owned(), course.contact_hours.to_string()),
        ("weeks".to_owned(), course.weeks.to_string()),
    ];
    for lang in Lang::ALL {
        let exact = |text: &Localized| text.exact(lang).unwrap_or_default().to_owned();
        let joined = |all: &[Localized]| all.iter().map(exact).collect::<Vec<_>>().join("\n");
        let one = [
            ("title", &course.title),
            ("short_title", &course.short_title),
            ("tagline", &texts.tagline),
            ("summary", &texts.summary),
            ("team_advice", &texts.team_advice),
            ("facilitated_by", &texts.facilitated_by),
        ];
        pairs.extend(one.map(|(name, text)| (format!("{name}_{lang}"), exact(text))));
        let many = [("outcomes", &texts.outcomes), ("who", &texts.who), ("how", &texts.how)];
        pairs.extend(many.map(|(name, all)| (format!("{name}_{lang}"), joined(all))));
    }
    Fields::of(pairs)
}
