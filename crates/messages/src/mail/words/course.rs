//! Letters about an application, and a facilitator's words to a cohort.

use courses::event::{Answer, Event};
use i18n_embed_fl::fl;

use super::{Said, paragraphs};
use crate::mail::letter::Letter;
use crate::mail::matter::{Application, Envelope};

pub(super) fn letter(to: &Envelope, event: &Event, of: &Application) -> Letter {
    let said = match event {
        Event::ApplicationReceipt { received_at, .. } => receipt(to, of, *received_at),
        Event::Ruling { answer: Answer::Accepted { places }, .. } => accepted(to, of, *places),
        Event::Ruling { answer: Answer::Waitlisted { turn }, .. } => waitlisted(to, of, *turn),
        Event::Ruling { answer: Answer::Declined { reason }, .. } => declined(to, of, reason),
        Event::Offer { expires_at, .. } => offer(to, of, *expires_at),
        Event::PlaceEnded { reason: text, .. }
        | Event::PlaceDeferred { reason: text, .. }
        | Event::MessageFromFacilitator { text, .. } => {
            let names = (of.course.get(to.locale.lang), of.cohort.get(to.locale.lang));
            return message(to, &to.site, text, names, &of.link);
        }
    };
    said.letter(to)
}

fn receipt(to: &Envelope, of: &Application, received_at: chrono::DateTime<chrono::Utc>) -> Said {
    let (l, course) = (&to.locale, of.course.get(to.locale.lang));
    let (cohort, contact) = (of.cohort.get(l.lang), of.contact.as_str());
    let (at, deadline) = (l.instant(received_at), l.deadline_parts(of.deadline, &of.zone).in_sentence(l));
    Said {
        subject: fl!(l, "mail-receipt-subject", course = course),
        preview: fl!(l, "mail-receipt-preview", at = at.as_str()),
        title: course.to_owned(),
        body: fl!(
            l,
            "mail-receipt-body",
            course = course,
            cohort = cohort,
            at = at.as_str(),
            deadline = deadline,
            contact = contact
        ),
        button: Some((fl!(l, "mail-receipt-button"), of.link.clone())),
    }
}

fn accepted(to: &Envelope, of: &Application, places: u32) -> Said {
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
            contact = of.contact.as_str()
        ),
        button: Some((fl!(l, "mail-accepted-button"), of.link.clone())),
    }
}

fn waitlisted(to: &Envelope, of: &Application, turn: u32) -> Said {
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
            contact = of.contact.as_str()
        ),
        button: Some((fl!(l, "mail-waitlisted-button"), of.link.clone())),
    }
}

fn declined(to: &Envelope, of: &Application, reason: &str) -> Said {
    let (l, course) = (&to.locale, of.course.get(to.locale.lang));
    let why = paragraphs(reason).join("\n");
    let why = if why.is_empty() { String::new() } else { fl!(l, "mail-declined-reason", reason = why) };
    let cohort = of.cohort.get(l.lang);
    let body = fl!(
        l,
        "mail-declined-body",
        course = course,
        cohort = cohort,
        reason = why,
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

fn offer(to: &Envelope, of: &Application, expires_at: chrono::DateTime<chrono::Utc>) -> Said {
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

/// What a facilitator typed stands as it is, below the sign.
pub(super) fn message(
    to: &Envelope,
    by: &str,
    text: &str,
    (course, cohort): (&str, &str),
    link: &str,
) -> Letter {
    let l = &to.locale;
    let said = Said {
        subject: fl!(l, "mail-message-subject", by = by, course = course),
        preview: paragraphs(text).first().map(|p| p.chars().take(120).collect()).unwrap_or_default(),
        title: course.to_owned(),
        body: fl!(l, "mail-message-body", by = by, course = course, cohort = cohort),
        button: Some((fl!(l, "mail-message-button"), link.to_owned())),
    };
    Letter { rest: paragraphs(text), ..said.letter(to) }
}
