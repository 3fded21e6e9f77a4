//! What the pages of a webinar show alike: a session, its hosts, and how far presence has come.

use chrono::SecondsFormat;
use i18n_embed_fl::fl;
use modules::curriculum::{ActivityNode, SessionNode};
use progress::conclusion::Measure;
use progress::join::{Stage, needed, stage};
use progress::learner::Learning;
use text::Locale;

use crate::shell::initials;

/// One session of a webinar.
pub(crate) struct SessionView {
    /// Its day and hours on the reader's clock.
    pub(crate) when: String,
    /// The reader's zone and, where it is another, the session's.
    pub(crate) zones: String,
    /// Its start, for machines.
    pub(crate) starts: String,
    /// Where it stands, in a word; nothing where it is to come.
    pub(crate) badge: Option<(String, &'static str)>,
    /// The calendar entry.
    pub(crate) entry: String,
    /// Whether it can still be attended.
    pub(crate) ahead: bool,
}

/// How far somebody's presence has come.
pub(crate) struct Counted {
    /// Whole minutes present.
    pub(crate) here: u64,
    /// Minutes that are enough.
    pub(crate) needed: u64,
    /// Minutes of the session.
    pub(crate) total: u64,
    /// `43 of 60 minutes, 48 needed`.
    pub(crate) words: String,
    /// What is still to go, or that it is enough.
    pub(crate) left: String,
}

impl SessionView {
    /// A session as its reader sees it; `entry` is the address of its calendar entry.
    pub(crate) fn of(l: &Locale, session: &SessionNode, entry: String) -> Self {
        let time = l.session_time(session.starts_at, session.minutes.unsigned_abs(), &session.zone);
        let stage = stage(session, l.now);
        let word = |state: &str| fl!(l, "session-state-name", state = state);
        let badge = match stage {
            Stage::Before => None,
            Stage::Open | Stage::Live => Some((word("live"), "live")),
            Stage::Over => Some((word("ended"), "")),
            Stage::Cancelled => Some((word("cancelled"), "caution")),
        };
        Self {
            when: time.when,
            zones: time.zones,
            starts: session.starts_at.to_rfc3339_opts(SecondsFormat::Secs, true),
            badge,
            entry,
            ahead: matches!(stage, Stage::Before | Stage::Open | Stage::Live),
        }
    }
}

impl Counted {
    /// How far a learner's presence at a webinar has come, with the session meant now.
    pub(crate) fn of(
        l: &Locale,
        learning: &Learning,
        activity: &ActivityNode,
        session: Option<&SessionNode>,
    ) -> Self {
        let measure = learning.concluded(activity.id).and_then(|c| c.measure);
        let enough = needed(learning, activity, session.map(|s| s.id));
        let planned = activity.webinar.as_ref().map_or(activity.minutes, |w| w.minutes);
        let total = session.map_or(planned, |s| s.minutes).unsigned_abs();
        Self::measured(l, measure, enough, total.into())
    }

    /// The same from what the server has just counted. `enough` holds while nothing was counted yet.
    pub(crate) fn measured(l: &Locale, measure: Option<Measure>, enough: u64, total: u64) -> Self {
        let (seconds, enough) = match measure {
            Some(Measure::Present { seconds, needed }) => (seconds, needed),
            _ => (0, enough),
        };
        let (here, needed) = (seconds / 60, enough.div_ceil(60));
        let left = enough.saturating_sub(seconds).div_ceil(60);
        Self {
            here,
            needed,
            total,
            words: fl!(l, "webinar-counted", here = here, total = total, needed = needed),
            left: if left == 0 { fl!(l, "webinar-enough") } else { fl!(l, "webinar-to-go", minutes = left) },
        }
    }
}

/// The hosts of these sessions, each once: letters and name.
pub(crate) fn hosts<'a>(sessions: impl IntoIterator<Item = &'a SessionNode>) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for (_, name) in sessions.into_iter().flat_map(|s| &s.hosts) {
        if !found.iter().any(|(_, known)| known == name) {
            found.push((initials(name), name.clone()));
        }
    }
    found
}
