//! The authored texts of a course, in the reader's language.

use courses::course::{CourseTexts, Story};
use kernel::{Lang, Localized};
use modules::markup::{CleanHtml, render};
use text::Locale;

use crate::catalogue::entry::paragraphs;

/// The authored texts in the reader's language.
pub(super) struct Texts {
    pub(super) tagline: String,
    pub(super) summary: Vec<String>,
    pub(super) outcomes: Vec<String>,
    pub(super) who: Vec<String>,
    pub(super) how: Vec<String>,
    pub(super) team_advice: String,
    pub(super) facilitated_by: String,
}

/// A story with its text.
pub(super) struct Told {
    pub(super) title: String,
    pub(super) person: String,
    pub(super) length: String,
    pub(super) body: CleanHtml,
}

impl Texts {
    pub(super) fn of(texts: &CourseTexts, lang: Lang) -> Self {
        let all = |texts: &[Localized]| texts.iter().map(|text| text.get(lang).to_owned()).collect();
        Self {
            tagline: texts.tagline.get(lang).to_owned(),
            summary: paragraphs(texts.summary.get(lang)),
            outcomes: all(&texts.outcomes),
            who: all(&texts.who),
            how: all(&texts.how),
            team_advice: texts.team_advice.get(lang).to_owned(),
            facilitated_by: texts.facilitated_by.get(lang).to_owned(),
        }
    }
}

impl Told {
    pub(super) fn of(story: &Story, l: &Locale) -> Self {
        Self {
            title: story.title.get(l.lang).to_owned(),
            person: story.person.get(l.lang).to_owned(),
            length: l.min(story.minutes),
            body: render(story.body.get(l.lang)),
        }
    }
}

pub(super) fn languages(texts: &CourseTexts, l: &Locale) -> String {
    let names: Vec<_> = texts.languages.iter().map(|lang| l.language_name(*lang)).collect();
    text::capitalised(&l.list(&names))
}
