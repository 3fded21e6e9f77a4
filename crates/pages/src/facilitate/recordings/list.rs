//! The recordings of a webinar as lines of its desk.

use i18n_embed_fl::fl;
use modules::recording::entity::State;
use progress::recording::Listed;
use text::Locale;

/// A recording in the list.
pub(crate) struct Line {
    pub(crate) at: String,
    pub(crate) title: String,
    pub(crate) facts: String,
    pub(crate) captions: String,
    pub(crate) state: String,
    pub(crate) tone: &'static str,
    pub(crate) published: bool,
    pub(crate) retired: bool,
    pub(crate) failed: bool,
    /// Where an entry of the catalogue is made of it; empty for who makes none.
    pub(crate) show: String,
}

/// The lines, those of all sessions of the webinar.
pub(crate) fn lines(l: &Locale, recordings: &[Listed], by_admin: bool) -> Vec<Line> {
    recordings.iter().map(|one| line(l, one, by_admin)).collect()
}

fn line(l: &Locale, one: &Listed, by_admin: bool) -> Line {
    let row = &one.recording;
    let language = text::capitalised(&l.language_name(row.language));
    let captions: Vec<_> = one.captions.languages().map(|lang| l.language_name(lang)).collect();
    Line {
        at: format!("/facilitate/recordings/{}", row.id),
        title: row.title.clone().unwrap_or_else(|| language.clone()),
        facts: facts(l, one, &language),
        captions: l.list(&captions),
        state: fl!(l, "recording-state-name", state = row.state.word()),
        tone: if row.state == State::Failed { "danger" } else { "" },
        published: row.state == State::Published,
        retired: row.state == State::Retired,
        failed: row.state == State::Failed,
        show: if by_admin && row.state == State::Published && row.session_id.is_some() {
            format!("/admin/catalogue/new?recording={}", row.id)
        } else {
            String::new()
        },
    }
}

/// Language, length and size; what went wrong, where it failed.
fn facts(l: &Locale, one: &Listed, language: &str) -> String {
    match (one.recording.state, one.recording.fault.as_deref()) {
        (State::Uploading | State::Processing, _) => language.to_owned(),
        (State::Failed, fault) => fl!(l, "recording-fault", fault = fault.unwrap_or_default()),
        _ => {
            let (length, size) = (l.min_and_s(seconds(one.recording.seconds)), l.size(one.bytes));
            fl!(l, "webinar-recording-of", language = language, length = length, size = size)
        }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "films last hours, not years")]
fn seconds(length: f64) -> u32 {
    length.max(0.0).ceil() as u32
}

/// The languages that the site speaks, with the one that was chosen.
pub(crate) fn spoken(l: &Locale, chosen: &str) -> Vec<(&'static str, String, bool)> {
    let one = |lang: kernel::Lang| {
        let is_chosen = if chosen.is_empty() { lang == l.lang } else { lang.tag() == chosen };
        (lang.tag(), text::capitalised(&l.language_name(lang)), is_chosen)
    };
    kernel::Lang::ALL.into_iter().map(one).collect()
}
