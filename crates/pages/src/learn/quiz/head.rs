//! What stands above each page of a quiz.

use i18n_embed_fl::fl;
use modules::activity::quiz::Quiz;
use text::Locale;

use crate::learn::activity::Opened;
use crate::learn::{activity_path, module_path};

/// The way here and how far one has come.
#[derive(Clone, Debug)]
pub(super) struct Head {
    /// Addresses and words.
    pub(super) crumbs: Vec<(String, String)>,
    /// The quiz's title.
    pub(super) title: String,
    /// The question's number, from 1.
    pub(super) at: usize,
    /// How many there are.
    pub(super) of: usize,
    /// Both in words.
    pub(super) words: String,
    /// The quiz's address.
    pub(super) href: String,
}

impl Head {
    pub(super) fn new(opened: &Opened, l: &Locale, quiz: &Quiz, number: usize) -> Self {
        let cohort = opened.learning.place.cohort_id;
        let (module, _) = opened.numbers();
        let (at, of) = ((number + 1).min(quiz.questions.len()), quiz.questions.len());
        Self {
            crumbs: vec![(
                module_path(cohort, opened.module().id),
                fl!(l, "learn-module-number", number = module),
            )],
            title: opened.activity().title.get(l.lang).to_owned(),
            at,
            of,
            words: fl!(l, "quiz-question-of", at = at, of = of),
            href: activity_path(cohort, opened.activity().id),
        }
    }
}
