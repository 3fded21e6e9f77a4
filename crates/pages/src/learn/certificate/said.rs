//! What a certificate says, in words.

use i18n_embed_fl::fl;
use jiff::civil::Date;
use kernel::StorageError;
use progress::certificate::entity::Model;
use text::Locale;

/// What a certificate says, in words.
pub(super) struct Said {
    /// The name on it.
    pub name: String,
    /// The course.
    pub course: String,
    /// The team, where in one.
    pub team: Option<String>,
    /// `Four modules, five webinars, 16 hours`.
    pub completed: String,
    /// The cohort's days.
    pub held: String,
    /// The day on which it was issued.
    pub issued: String,
    /// The code as it is printed.
    pub code: String,
    /// How many modules, for their marks.
    pub modules: usize,
    /// Whether it is given for completion; else for attendance.
    pub completion: bool,
}

/// Reads a certificate.
///
/// # Errors
/// Where what is stored cannot be read.
pub(super) fn said(l: &Locale, model: &Model) -> Result<Said, StorageError> {
    let snapshot = model.said()?;
    let day = |at| -> Date { l.zone.date(at) };
    let hours = l.minutes(snapshot.contact_minutes);
    let (modules, webinars) = (snapshot.modules, snapshot.webinars);
    Ok(Said {
        name: snapshot.name,
        course: snapshot.course.get(l.lang).to_owned(),
        team: snapshot.team,
        completed: fl!(l, "certificate-completed", modules = modules, webinars = webinars, hours = hours),
        held: l.date_span_with_year(snapshot.first_day.0, snapshot.last_day.0),
        issued: l.date_with_year(day(model.issued_at)),
        code: printed(&model.code),
        modules,
        completion: snapshot.credit == "completion",
    })
}

/// A code in groups of four.
fn printed(code: &str) -> String {
    let signs: Vec<char> = code.chars().collect();
    signs.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::printed;

    #[test]
    fn a_code_is_printed_in_groups_of_four() {
        assert_eq!(printed("7F3K92QXHT4D"), "7F3K-92QX-HT4D");
    }
}
