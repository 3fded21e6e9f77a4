//! Pages, documents, reflections, discussions and links.

use kernel::folder::Table;
use kernel::{Lang, Localized};

use crate::ActivityKind;
use crate::activity::content::{
    AnswerForm, Criterion, Discussion, Document, External, Page, Reflection, Scope, WorkMode,
};
use crate::markup::split_title;

use super::activity::Place;
use super::reader::Reader;

pub(super) fn page(reader: &Reader<'_>, place: &Place<'_, '_>) -> Page {
    let written = reader.markdown(&place.stem(), &[]);
    for (lang, text) in texts(&written.body) {
        let (first, title) = (split_title(text).0, place.title.exact(lang));
        if first.is_some() && title.is_some() && first != title {
            let file = format!("{}.{lang}.md", place.stem());
            reader.faults.push(&file, 1, "the first heading must be the title in module.toml");
        }
    }
    Page { body: untitled(&written.body) }
}

/// The texts without their first heading: the page shows the title itself.
pub(super) fn untitled(body: &Localized) -> Localized {
    let mut out = Localized::default();
    texts(body).for_each(|(lang, text)| out.set(lang, split_title(text).1));
    out
}

fn texts(body: &Localized) -> impl Iterator<Item = (Lang, &str)> {
    Lang::ALL.into_iter().filter_map(|lang| Some((lang, body.exact(lang)?)))
}

pub(super) fn document(reader: &Reader<'_>, place: &Place<'_, '_>) -> Document {
    let known = ["title", "kind", "paper", "pages", "form_fields"];
    let written = reader.markdown(&place.stem(), &known);
    let pages = written.key("pages").get(Lang::En).parse().unwrap_or_else(|_| {
        reader.faults.push(&format!("{}.en.md", place.stem()), 1, "`pages` must be a whole number");
        0
    });
    Document {
        pages,
        fields: written.key("form_fields").get(Lang::En) == "true",
        files: reader.media_in_languages("media", place.slug, "pdf"),
        body: written.body,
    }
}

pub(super) fn reflection(reader: &Reader<'_>, place: &Place<'_, '_>) -> Option<Reflection> {
    let modes = [("single", WorkMode::Single), ("team", WorkMode::Team)];
    let forms = [("text", AnswerForm::Text), ("file", AnswerForm::File)];
    let listed = place.row.one_of("mode", &modes);
    reader.toml(&place.file(ActivityKind::Reflection), |table| {
        let texts = table.languages();
        place.agrees(table, &texts.text("title"));
        let mode = table.one_of("mode", &modes);
        if mode != listed {
            table.fault_at("mode", "`mode` is not the one in module.toml: make them agree");
        }
        let (min_words, max_words) = (table.whole("min_words"), table.whole_opt("max_words"));
        if max_words.is_some_and(|max| max < min_words) {
            table.fault_at("max_words", "`max_words` is less than `min_words`");
        }
        let answer = table.each_of("answer", &forms);
        let rubric = table.tables("rubric").iter().map(criterion).collect();
        let (prompt, help) = (texts.text("prompt"), texts.text_opt("help"));
        Some(Reflection { mode: mode?, prompt, help, answer, min_words, max_words, rubric })
    })
}

fn criterion(table: &Table<'_>) -> Criterion {
    let texts = table.languages();
    Criterion {
        id: table.text("id"),
        looks_for: texts.text("looks_for"),
        there: texts.text("there"),
        not_yet: texts.text("not_yet"),
    }
}

pub(super) fn discussion(reader: &Reader<'_>, place: &Place<'_, '_>) -> Option<Discussion> {
    reader.toml(&place.file(ActivityKind::Discussion), |table| {
        let texts = table.languages();
        place.agrees(table, &texts.text("title"));
        let scope = table.one_of("scope", &[("cohort", Scope::Cohort), ("team", Scope::Team)]);
        let (posts, answers) = (table.whole("posts"), table.whole("answers"));
        let (opening, rules) = (texts.text("opening"), texts.text_opt("rules"));
        Some(Discussion { scope: scope?, posts, answers, opening, rules })
    })
}

pub(super) fn external(reader: &Reader<'_>, place: &Place<'_, '_>) -> Option<External> {
    reader.toml(&place.file(ActivityKind::External), |table| {
        let texts = table.languages();
        place.agrees(table, &texts.text("title"));
        let (url, note) = (texts.text("url"), texts.text("note"));
        for (lang, own) in texts.each() {
            if url.exact(lang).is_some_and(|u| !u.is_empty() && !u.starts_with("https://")) {
                own.fault_at("url", "`url` must begin with https://");
            }
        }
        Some(External { url, note, size_kb: table.whole_opt("size_kb") })
    })
}
