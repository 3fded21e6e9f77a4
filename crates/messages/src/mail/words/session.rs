//! Letters about sessions that were moved or cancelled.

use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;
use modules::event::Event;

use super::{Said, paragraphs};
use crate::calendar::CalendarEntry;
use crate::mail::letter::Letter;
use crate::mail::matter::{Envelope, SessionFacts};

pub(super) fn letter(to: &Envelope, event: &Event, of: &SessionFacts) -> Letter {
    let l = &to.locale;
    let (webinar, time) = (of.webinar.get(l.lang), l.session_time(of.starts_at, of.minutes, &of.zone));
    let (said, reason, cancelled) = match event {
        Event::SessionMoved { was, reason, .. } => (moved(to, of, l.instant(*was)), reason.as_str(), false),
        Event::SessionCancelled { reason, .. } => (called_off(to, of), reason.as_str(), true),
        // several have a letter of their own
        Event::SessionsMoved { .. } => (moved(to, of, l.instant(of.starts_at)), "", false),
    };
    let mut letter = said.letter(to);
    letter.lines = vec![time.when, time.zones];
    let why = paragraphs(reason).join("\n");
    if !why.is_empty() {
        letter.rest.insert(0, fl!(l, "mail-session-reason", reason = why));
    }
    letter.foot.insert(0, fl!(l, "mail-session-calendar"));
    letter.calendar = vec![entry(of, webinar, of.description.get(l.lang), cancelled)];
    letter
}

/// One letter about all sessions of a cohort that was moved, in order of their new times.
pub(super) fn moved_together(to: &Envelope, all: &[(DateTime<Utc>, SessionFacts)], link: &str) -> Letter {
    let l = &to.locale;
    let said = Said {
        subject: fl!(l, "mail-moved-all-subject", count = all.len()),
        preview: fl!(l, "mail-moved-all-preview"),
        title: fl!(l, "mail-moved-all-title", count = all.len()),
        body: fl!(l, "mail-moved-all-body"),
        button: Some((fl!(l, "mail-moved-all-button"), link.to_owned())),
    };
    let mut letter = said.letter(to);
    let one = |(was, of): &(DateTime<Utc>, SessionFacts)| {
        let time = l.session_time(of.starts_at, of.minutes, &of.zone);
        let was = fl!(l, "mail-moved-all-was", was = l.instant(*was));
        [of.webinar.get(l.lang), &time.when, &time.zones, &was].join("\n")
    };
    letter.rest.splice(0..0, all.iter().map(one));
    letter.foot.insert(0, fl!(l, "mail-sessions-calendar"));
    let entry =
        |(_, of): &(_, SessionFacts)| entry(of, of.webinar.get(l.lang), of.description.get(l.lang), false);
    letter.calendar = all.iter().map(entry).collect();
    letter
}

fn moved(to: &Envelope, of: &SessionFacts, was: String) -> Said {
    let (l, webinar) = (&to.locale, of.webinar.get(to.locale.lang));
    Said {
        subject: fl!(l, "mail-moved-subject", webinar = webinar, time = l.instant(of.starts_at)),
        preview: fl!(l, "mail-moved-preview", was = was.as_str()),
        title: webinar.to_owned(),
        body: fl!(l, "mail-moved-body", was = was),
        button: Some((fl!(l, "mail-moved-button"), of.join.clone())),
    }
}

fn called_off(to: &Envelope, of: &SessionFacts) -> Said {
    let (l, webinar) = (&to.locale, of.webinar.get(to.locale.lang));
    Said {
        subject: fl!(l, "mail-cancelled-subject", webinar = webinar),
        preview: fl!(l, "mail-cancelled-preview", time = l.instant(of.starts_at)),
        title: fl!(l, "mail-cancelled-title", webinar = webinar),
        body: fl!(l, "mail-cancelled-body"),
        button: Some((fl!(l, "mail-cancelled-button"), of.join.clone())),
    }
}

fn entry(of: &SessionFacts, title: &str, description: &str, cancelled: bool) -> CalendarEntry {
    CalendarEntry {
        uid: of.uid.clone(),
        sequence: of.sequence,
        starts_at: of.starts_at,
        minutes: of.minutes,
        title: title.to_owned(),
        description: description.to_owned(),
        address: of.join.clone(),
        cancelled,
    }
}
