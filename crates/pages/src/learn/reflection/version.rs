//! One revision of a work as it is shown: its text, and its file as a link with its size.

use i18n_embed_fl::fl;
use kernel::Id;
use progress::submission::{Attached, Revision};
use text::Locale;

use crate::learn::course_path;

/// One revision of a work.
pub(crate) struct Version {
    /// When it came, and from whom.
    pub(crate) head: String,
    /// What was written.
    pub(crate) text: String,
    /// Address and words of the file.
    pub(crate) file: Option<(String, String)>,
}

impl Version {
    /// A revision under a head that says which it is.
    pub(crate) fn of(l: &Locale, cohort: Id<courses::Cohort>, revision: &Revision, head: String) -> Self {
        let file = revision.file.as_ref().map(|file| link(l, cohort, file));
        Self { head, text: revision.text.clone(), file }
    }

    /// A revision by its number, as its learner reads it.
    pub(in crate::learn) fn numbered(l: &Locale, cohort: Id<courses::Cohort>, revision: &Revision) -> Self {
        let (number, when) = (revision.number, l.day_and_time(revision.received_at));
        let head = match &revision.by {
            Some(name) => {
                fl!(l, "reflection-version-by", number = number, when = when, name = name.as_str())
            }
            None => fl!(l, "reflection-version", number = number, when = when),
        };
        Self::of(l, cohort, revision, head)
    }
}

fn link(l: &Locale, cohort: Id<courses::Cohort>, file: &Attached) -> (String, String) {
    let words = fl!(l, "reflection-file-link", name = file.name.as_str(), size = l.size(file.bytes));
    (format!("{}/files/{}", course_path(cohort), file.id), words)
}
