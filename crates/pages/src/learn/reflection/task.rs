//! What may be handed in on an activity's page: a reflection, or one that makes up a missed webinar.

use http::Fault;
use i18n_embed_fl::fl;
use modules::activity::ActivityContent;
use modules::activity::content::{AnswerForm, WorkMode};
use progress::learner::making_up;
use progress::work_file;
use text::Locale;

use crate::learn::activity::Opened;

/// What may be handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::learn) struct Task {
    /// Whether one hands in for the team.
    pub(in crate::learn) team: bool,
    /// Whether a text is taken.
    pub(in crate::learn) text: bool,
    /// Whether a file is taken.
    pub(in crate::learn) file: bool,
    /// The fewest words of a text that comes without a file.
    pub(in crate::learn) min_words: u32,
    max_words: Option<u32>,
}

impl Task {
    /// What the activity's page takes.
    ///
    /// # Errors
    /// Not found where nothing is handed in on it.
    pub(in crate::learn) fn of(opened: &Opened) -> Result<Self, Fault> {
        match &opened.activity().content {
            ActivityContent::Reflection(reflection) => Ok(Self {
                team: reflection.mode == WorkMode::Team,
                text: reflection.takes(AnswerForm::Text),
                file: reflection.takes(AnswerForm::File),
                min_words: reflection.min_words,
                max_words: reflection.max_words,
            }),
            ActivityContent::Webinar(_) => {
                let open = making_up(&opened.learning, opened.activity().id, opened.ctx.moment)
                    .is_some_and(|m| m.open);
                let task = Self { team: false, text: true, file: true, min_words: 1, max_words: None };
                open.then_some(task).ok_or_else(Fault::not_found)
            }
            _ => Err(Fault::not_found()),
        }
    }

    /// The kinds of files, as a file chooser takes them.
    pub(in crate::learn) fn accept(&self) -> String {
        work_file::ENDINGS.join(",")
    }

    /// What is said about it above its field.
    pub(in crate::learn) fn hint(&self, l: &Locale) -> String {
        let words = match self.max_words {
            _ if !self.text || self.min_words < 2 => String::new(),
            Some(most) => fl!(l, "reflection-from-to", least = self.min_words, most = most),
            None => fl!(l, "reflection-from", least = self.min_words),
        };
        let or = if self.text && self.file { fl!(l, "reflection-or-file") } else { String::new() };
        let team = if self.team { fl!(l, "reflection-team-hint") } else { String::new() };
        [words, or, team].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }
}
