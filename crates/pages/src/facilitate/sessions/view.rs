//! The lines of a roll in words.

use i18n_embed_fl::fl;
use modules::session::Span;
use progress::conclusion::How;
use progress::grid::Seen;
use progress::roll::{Roll, RollLine};
use text::Locale;

use crate::shell::initials;

/// A learner on the roll.
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) initials: String,
    pub(crate) name: String,
    pub(crate) team: String,
    /// Start and length of each stretch, in minutes of the session.
    pub(crate) parts: Vec<(i64, i64)>,
    pub(crate) presence: String,
    pub(crate) minutes: u64,
    pub(crate) counts: String,
    pub(crate) tone: &'static str,
    pub(crate) reason: String,
    pub(crate) here: bool,
    pub(crate) nowhere: bool,
}

/// A team of which somebody is missing.
pub(crate) struct Missing {
    pub(crate) team: String,
    pub(crate) names: String,
}

/// The lines of a roll.
pub(crate) fn rows(l: &Locale, roll: &Roll) -> Vec<Row> {
    roll.lines.iter().map(|line| row(l, roll, line)).collect()
}

fn row(l: &Locale, roll: &Roll, line: &RollLine) -> Row {
    let held = roll.held();
    let (counts, tone) = counts(l, line);
    let team = line.learner.team.as_ref().map(|team| team.name.clone());
    Row {
        id: line.learner.enrolment.to_string(),
        initials: initials(&line.learner.name),
        name: line.learner.name.clone(),
        team: team.unwrap_or_else(|| fl!(l, "facilitate-individual")),
        parts: line.present.iter().map(|span| part(span, &held)).collect(),
        presence: presence(l, line),
        minutes: line.seconds / 60,
        counts,
        tone,
        reason: reason(l, roll, line),
        here: line.is_here(l.now),
        nowhere: line.present.is_empty() && !elsewhere(line),
    }
}

fn part(span: &Span, held: &Span) -> (i64, i64) {
    ((span.from - held.from).num_minutes(), (span.to - span.from).num_minutes().max(1))
}

fn presence(l: &Locale, line: &RollLine) -> String {
    let spans: Vec<_> = line.present.iter().map(|span| l.time_span(span.from, span.to)).collect();
    if spans.is_empty() { fl!(l, "roll-not-there") } else { spans.join(", ") }
}

fn counts(l: &Locale, line: &RollLine) -> (String, &'static str) {
    match line.counts {
        None => (fl!(l, "roll-to-come"), ""),
        Some(Seen::Missed) => (fl!(l, "how-name", how = "missed"), "danger"),
        Some(seen @ Seen::How(How::Excused)) => (fl!(l, "how-name", how = seen.word()), ""),
        Some(seen) => (fl!(l, "how-name", how = seen.word()), "brand"),
    }
}

/// Whether they were at another session of the webinar; one is enough.
fn elsewhere(line: &RollLine) -> bool {
    line.present.is_empty() && line.decided.is_none() && line.counts == Some(Seen::How(How::Live))
}

fn reason(l: &Locale, roll: &Roll, line: &RollLine) -> String {
    let Some(decided) = &line.decided else {
        return if elsewhere(line) { fl!(l, "roll-elsewhere") } else { String::new() };
    };
    let by = roll.names.get(&decided.author_id).map_or("", String::as_str);
    let what = fl!(l, "decision-name", kind = decided.kind.as_str());
    fl!(l, "roll-decided", what = what, by = by, when = l.ago(decided.at), reason = decided.reason.as_str())
}

/// Who of each team is not here now.
pub(crate) fn missing(l: &Locale, roll: &Roll) -> Vec<Missing> {
    let teams = roll.lines.chunk_by(|a, b| a.learner.team == b.learner.team);
    let gone = teams.filter_map(|team| {
        let names: Vec<_> =
            team.iter().filter(|line| !line.is_here(l.now)).map(|line| line.learner.name.as_str()).collect();
        let name = team.first()?.learner.team.as_ref().map(|team| team.name.clone());
        let team = name.unwrap_or_else(|| fl!(l, "facilitate-individuals"));
        (!names.is_empty()).then(|| Missing { team, names: names.join(", ") })
    });
    gone.collect()
}

/// What the scale above the stretches says: five times.
pub(crate) fn scale(l: &Locale, roll: &Roll) -> Vec<String> {
    let held = roll.held();
    let quarter = (held.to - held.from) / 4;
    (0..5).map(|n| l.time(held.from + quarter * n)).collect()
}
