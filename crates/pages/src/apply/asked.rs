//! The cohort's questions as the form shows them.

use courses::application::file_entity::Model as File;
use courses::application::{Asks, Draft};
use courses::question::Kind;
use courses::question::entity::Model as Question;
use i18n_embed_fl::fl;
use text::Locale;

use crate::form::Faults;

/// One question with what was answered.
pub(super) struct Asked {
    /// The field's name.
    pub(super) field: String,
    pub(super) label: String,
    pub(super) hint: String,
    /// `text`, `choice` or `file`.
    pub(super) kind: String,
    /// Says so where it need not be answered.
    pub(super) optional: String,
    /// What was written; of a choice the place of the option.
    pub(super) value: String,
    /// Place, words, whether chosen.
    pub(super) options: Vec<(String, String, bool)>,
    /// Name and address of the file that answers it.
    pub(super) file: Option<(String, String)>,
    pub(super) rows: u32,
    pub(super) fault: String,
}

/// Every question, in order.
pub(super) fn asked(draft: &Draft, asks: &Asks, files: &[File], faults: &Faults, l: &Locale) -> Vec<Asked> {
    asks.questions.iter().map(|question| one(question, draft, files, faults, l)).collect()
}

fn one(question: &Question, draft: &Draft, files: &[File], faults: &Faults, l: &Locale) -> Asked {
    let field = format!("question_{}", question.id);
    let value = draft.answers.get(&question.id).cloned().unwrap_or_default();
    let file = files.iter().find(|file| file.question_id == question.id);
    let option = |(at, words): (usize, &kernel::Localized)| {
        (at.to_string(), words.get(l.lang).to_owned(), at.to_string() == value)
    };
    Asked {
        label: question.label.get(l.lang).to_owned(),
        hint: question.hint.get(l.lang).to_owned(),
        kind: question.kind.word(),
        optional: match question.required {
            true => String::new(),
            false => fl!(l, "form-optional"),
        },
        options: question.options.0.iter().enumerate().map(option).collect(),
        file: file.map(|file| (file.name.clone(), address(file))),
        rows: if question.most > 400 { 7 } else { 3 },
        fault: faults.get(&field).to_owned(),
        value,
        field,
    }
}

/// The answer in words: the option that was chosen, the file's name.
pub(crate) fn in_words(question: &Question, draft: &Draft, files: &[File], l: &Locale) -> String {
    let value = draft.answers.get(&question.id).map_or("", String::as_str);
    match question.kind {
        Kind::Text => value.to_owned(),
        Kind::Choice => question.chosen(value).map_or("", |words| words.get(l.lang)).to_owned(),
        Kind::File => {
            let file = files.iter().find(|file| file.question_id == question.id);
            file.map_or_else(String::new, |file| file.name.clone())
        }
    }
}

/// Where a file is read.
pub(crate) fn address(file: &File) -> String {
    format!("/applications/{}/files/{}", file.application_id, file.id)
}
