//! Letters about what is decided on an application.

use chrono::{DateTime, Utc};
use courses::event::Answer;
use i18n_embed_fl::fl;

use super::{Said, paragraphs};
use crate::mail::matter::{Application, Envelope};

pub(super) fn ruling(to: &Envelope, of: &Application, answer: &Answer, note: &str) -> Said {
    match answer {
        Answer::Accepted { places, confirm_by } => accepted(to, of, *places, *confirm_by, note),
        Answer::Waitlisted { turn } => waitlisted(to, of, *turn, note),
        Answer::Declined { reason } => declined(to, of, reason, note),
    }
}

/// What a reviewer typed, as one paragraph: an empty line would end the letter's own.
fn said(text: &str) -> String {
    paragraphs(text).join("\n")
}

/// Until when the seats without an answer are held; empty where all have answered.
fn confirm(to: &Envelope, of: &Application, by: Option<DateTime<Utc>>) -> String {
    let l = &to.locale;
    by.map_or_else(String::new, |at| {
        fl!(l, "mail-accepted-confirm", by = l.deadline_parts(at, &of.zone).in_sentence(l))
    })
}

fn accepted(
    to: &Envelope,
    of: &Application,
    places: u32,
    confirm_by: Option<DateTime<Utc>>,
    note: &str,
) -> Said {
    let (l, course) = (&to.locale, of.course.get(to.locale.lang));
    let (cohort, day) = (of.cohort.get(l.lang), l.short_date(of.first_day.0));
    Said {
        subject: fl!(l, "mail-accepted-subject", course = course),
        preview: fl!(l, "mail-accepted-preview", day = day.as_str()),
        title: course.to_owned(),
        body: fl!(
            l,
            "mail-accepted-body",
            places = places,
            course = course,
            cohort = cohort,
            day = day.as_str(),
            confirm = confirm(to, of, confirm_by),
            note = said(note),
            contact = of.contact.as_str()
        ),
        button: Some((fl!(l, "mail-accepted-button"), of.link.clone())),
    }
}

fn waitlisted(to: &Envelope, of: &Application, turn: u32, note: &str) -> Said {
    let (l, course) = (&to.locale, of.course.get(to.locale.lang));
    let cohort = of.cohort.get(l.lang);
    Said {
        subject: fl!(l, "mail-waitlisted-subject", course = course),
        preview: fl!(l, "mail-waitlisted-preview", turn = turn),
        title: course.to_owned(),
        body: fl!(
            l,
            "mail-waitlisted-body",
            course = course,
            cohort = cohort,
            turn = turn,
            note = said(note),
            contact = of.contact.as_str()
        ),
        button: Some((fl!(l, "mail-waitlisted-button"), of.link.clone())),
    }
}

fn declined(to: &Envelope, of: &Application, reason: &str, note: &str) -> Said {
    let (l, course) = (&to.locale, of.course.get(to.locale.lang));
    let why = said(reason);
    let why = if why.is_empty() { String::new() } else { fl!(l, "mail-declined-reason", reason = why) };
    let cohort = of.cohort.get(l.lang);
    let body = fl!(
        l,
        "mail-declined-body",
        course = course,
        cohort = cohort,
        reason = why,
        note = said(note),
        contact = of.contact.as_str()
    );
    Said {
        subject: fl!(l, "mail-declined-subject", course = course),
        preview: fl!(l, "mail-declined-preview"),
        title: course.to_owned(),
        body,
        button: Some((fl!(l, "mail-declined-button"), of.link.clone())),
    }
}

pub(super) fn offer(to: &Envelope, of: &Application, expires_at: DateTime<Utc>) -> Said {
    let (l, course) = (&to.locale, of.course.get(to.locale.lang));
    let until = l.deadline_parts(expires_at, &of.zone).in_sentence(l);
    let body = fl!(
        l,
        "mail-offer-body",
        course = course,
        cohort = of.cohort.get(l.lang),
        until = until.as_str(),
        day = l.short_date(of.first_day.0),
        contact = of.contact.as_str()
    );
    Said {
        subject: fl!(l, "mail-offer-subject", course = course),
        preview: fl!(l, "mail-offer-preview", until = until),
        title: course.to_owned(),
        body,
        button: Some((fl!(l, "mail-offer-button"), of.link.clone())),
    }
}

pub(super) fn trim(to: &Envelope, of: &Application, places: u32, note: &str) -> Said {
    let (l, course) = (&to.locale, of.course.get(to.locale.lang));
    Said {
        subject: fl!(l, "mail-trim-subject", course = course),
        preview: fl!(l, "mail-trim-preview", places = places),
        title: course.to_owned(),
        body: fl!(
            l,
            "mail-trim-body",
            course = course,
            cohort = of.cohort.get(l.lang),
            places = places,
            note = said(note),
            contact = of.contact.as_str()
        ),
        button: Some((fl!(l, "mail-trim-button"), of.link.clone())),
    }
}

pub(super) fn seats(to: &Envelope, of: &Application, seats: u32, dissolved: bool) -> Said {
    let (l, course) = (&to.locale, of.course.get(to.locale.lang));
    let next = if dissolved { fl!(l, "mail-seats-dissolved") } else { fl!(l, "mail-seats-stays") };
    Said {
        subject: fl!(l, "mail-seats-subject", course = course),
        preview: fl!(l, "mail-seats-preview", seats = seats),
        title: course.to_owned(),
        body: fl!(
            l,
            "mail-seats-body",
            course = course,
            cohort = of.cohort.get(l.lang),
            seats = seats,
            next = next,
            contact = of.contact.as_str()
        ),
        button: Some((fl!(l, "mail-seats-button"), of.link.clone())),
    }
}

pub(super) fn offer_lapsed(to: &Envelope, of: &Application) -> Said {
    let (l, course) = (&to.locale, of.course.get(to.locale.lang));
    let cohort = of.cohort.get(l.lang);
    Said {
        subject: fl!(l, "mail-offer-lapsed-subject", course = course),
        preview: fl!(l, "mail-offer-lapsed-preview"),
        title: course.to_owned(),
        body: fl!(
            l,
            "mail-offer-lapsed-body",
            course = course,
            cohort = cohort,
            contact = of.contact.as_str()
        ),
        button: Some((fl!(l, "mail-declined-button"), of.link.clone())),
    }
}

pub(super) fn ended(to: &Envelope, of: &Application, trimmed: bool) -> Said {
    let (l, course) = (&to.locale, of.course.get(to.locale.lang));
    let why = if trimmed { fl!(l, "mail-ended-trimmed") } else { fl!(l, "mail-ended-withdrawn") };
    Said {
        subject: fl!(l, "mail-ended-subject", course = course),
        preview: fl!(l, "mail-ended-preview"),
        title: course.to_owned(),
        body: fl!(
            l,
            "mail-ended-body",
            course = course,
            cohort = of.cohort.get(l.lang),
            why = why,
            contact = of.contact.as_str()
        ),
        button: Some((fl!(l, "mail-declined-button"), of.link.clone())),
    }
}
