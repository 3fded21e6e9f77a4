//! The one next thing, and where to go on.

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use i18n_embed_fl::fl;
use kernel::Moment;
use modules::session::state::ROOM_OPENS_MINUTES;
use progress::conclusion::Measure;
use progress::learner::{Learning, next_session, resume};
use text::Locale;

use crate::learn::{activity_path, steps};

/// The next session.
pub(in crate::learn) struct Sign {
    /// `Next session, tomorrow`.
    pub kicker: String,
    /// The webinar's title.
    pub title: String,
    /// The start in UTC.
    pub instant: String,
    /// The reader's time.
    pub when: String,
    /// Zones, and the session's own time where it is another.
    pub zones: String,
    /// Who hosts.
    pub hosts: String,
    /// The webinar's page, which leads to the room.
    pub href: String,
    /// Whether the room is open.
    pub open: bool,
    /// The button's words.
    pub button: String,
}

/// The sign of the next session; nothing where none is to come.
pub(in crate::learn) fn sign(l: &Locale, learning: &Learning, moment: Moment) -> Option<Sign> {
    let next = next_session(learning, moment)?;
    let session = next.session;
    let open = moment.utc() >= session.starts_at - TimeDelta::minutes(ROOM_OPENS_MINUTES);
    let live = moment.utc() >= session.starts_at;
    let day = l.day(l.zone.date(session.starts_at));
    let time = l.session_time(session.starts_at, session.minutes.unsigned_abs(), &session.zone);
    let names: Vec<_> = session.hosts.iter().map(|(_, name)| name.as_str()).collect();
    Some(Sign {
        kicker: if live { fl!(l, "learn-session-now") } else { fl!(l, "learn-session-next", day = day) },
        title: next.activity.title.get(l.lang).to_owned(),
        instant: instant(session.starts_at),
        when: time.when,
        zones: time.zones,
        hosts: if names.is_empty() { String::new() } else { fl!(l, "learn-with", hosts = l.list(&names)) },
        href: activity_path(learning.place.cohort_id, next.activity.id),
        open,
        button: if open { fl!(l, "button-go-to-room") } else { fl!(l, "learn-see-webinar") },
    })
}

/// An instant as `datetime` takes it.
pub(in crate::learn) fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// Where to go on.
pub(in crate::learn) struct GoOn {
    /// The heading: whether it was begun.
    pub heading: String,
    /// The activity's title.
    pub title: String,
    /// Kind, module, how far.
    pub words: String,
    /// Watched and needed seconds of a film begun.
    pub meter: Option<(u64, u64)>,
    /// Its address.
    pub href: String,
    /// The button's words.
    pub button: String,
    /// Which scene stands for it.
    pub scene: &'static str,
}

/// Where to go on; nothing where all that is open is done.
pub(in crate::learn) fn go_on(l: &Locale, learning: &Learning, moment: Moment) -> Option<GoOn> {
    let at = resume(learning, moment)?;
    let kind = steps::kind_of(l, at.activity);
    let number = at.module.position;
    let meter = match learning.concluded(at.activity.id).and_then(|c| c.measure) {
        Some(Measure::Watched { seconds, needed }) => Some((seconds.min(needed), needed)),
        _ => None,
    };
    let minutes = l.min(at.activity.minutes.unsigned_abs());
    let words = match meter {
        Some((seconds, needed)) => {
            let clock = |s: u64| l.clock(u32::try_from(s).unwrap_or(u32::MAX));
            let (seconds, needed) = (clock(seconds), clock(needed));
            fl!(l, "learn-go-on-watched", kind = kind, number = number, seconds = seconds, needed = needed)
        }
        None => fl!(l, "learn-go-on-words", kind = kind, number = number, minutes = minutes),
    };
    let begun = at.begun;
    Some(GoOn {
        heading: if begun { fl!(l, "learn-go-on") } else { fl!(l, "learn-go-on-next") },
        title: at.activity.title.get(l.lang).to_owned(),
        words,
        meter,
        href: activity_path(learning.place.cohort_id, at.activity.id),
        button: if begun { fl!(l, "button-continue") } else { fl!(l, "button-begin") },
        scene: scene(number),
    })
}

/// A scene for each module in turn.
const fn scene(number: i32) -> &'static str {
    match number.rem_euclid(4) {
        1 => "valley",
        2 => "bridge",
        3 => "forest",
        _ => "road",
    }
}
