//! Letters about an application, and a facilitator's words to a cohort. Those about what is decided are beside.

use courses::event::Event;
use i18n_embed_fl::fl;

use super::{Said, deciding, paragraphs};
use crate::mail::letter::Letter;
use crate::mail::matter::{Application, Envelope};

pub(super) fn letter(to: &Envelope, event: &Event, of: &Application) -> Letter {
    let said = match event {
        Event::ApplicationReceipt { received_at, .. } => receipt(to, of, *received_at),
        Event::PlaceEnded { reason: text, .. }
        | Event::PlaceDeferred { reason: text, .. }
        | Event::PolicyChanged { reason: text, .. }
        | Event::MessageFromFacilitator { text, .. } => {
            let names = (of.course.get(to.locale.lang), of.cohort.get(to.locale.lang));
            return message(to, &to.site, text, names, &of.link);
        }
        Event::Ruling { answer, note, .. } => deciding::ruling(to, of, answer, note),
        Event::TrimAsked { places, note, .. } => deciding::trim(to, of, *places, note),
        Event::SeatsLapsed { seats, dissolved, .. } => deciding::seats(to, of, *seats, *dissolved),
        Event::Offer { expires_at, .. } => deciding::offer(to, of, *expires_at),
        Event::OfferLapsed { .. } => deciding::offer_lapsed(to, of),
        Event::TeamPlaceEnded { trimmed, .. } => deciding::ended(to, of, *trimmed),
        // told of a place, a seat, a wish or an entry, never of an application
        Event::SeatInvitation { .. }
        | Event::SeatFreed { .. }
        | Event::SeatEnded { .. }
        | Event::WishAsked { .. }
        | Event::NextCohort { .. }
        | Event::EntryStale { .. } => team_lead(to, of),
        Event::TeamReceipt { received_at, .. } => team_receipt(to, of, *received_at),
        Event::TeamLead { .. } => team_lead(to, of),
        Event::DeadlineExtended { until, reason, .. } => extended(to, of, *until, reason),
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

fn team_receipt(to: &Envelope, of: &Application, received_at: chrono::DateTime<chrono::Utc>) -> Said {
    let (l, course) = (&to.locale, of.course.get(to.locale.lang));
    let at = l.instant(received_at);
    Said {
        subject: fl!(l, "mail-team-receipt-subject", team = of.team.as_str()),
        preview: fl!(l, "mail-team-receipt-preview", at = at.as_str()),
        title: course.to_owned(),
        body: fl!(
            l,
            "mail-team-receipt-body",
            team = of.team.as_str(),
            course = course,
            cohort = of.cohort.get(l.lang),
            at = at.as_str(),
            contact = of.contact.as_str()
        ),
        button: Some((fl!(l, "mail-receipt-button"), of.link.clone())),
    }
}

fn team_lead(to: &Envelope, of: &Application) -> Said {
    let (l, course) = (&to.locale, of.course.get(to.locale.lang));
    let deadline = l.deadline_parts(of.deadline, &of.zone).in_sentence(l);
    Said {
        subject: fl!(l, "mail-team-lead-subject", team = of.team.as_str()),
        preview: fl!(l, "mail-team-lead-preview"),
        title: course.to_owned(),
        body: fl!(
            l,
            "mail-team-lead-body",
            team = of.team.as_str(),
            course = course,
            cohort = of.cohort.get(l.lang),
            deadline = deadline,
            contact = of.contact.as_str()
        ),
        button: Some((fl!(l, "mail-receipt-button"), of.link.clone())),
    }
}

fn extended(to: &Envelope, of: &Application, until: chrono::DateTime<chrono::Utc>, reason: &str) -> Said {
    let (l, course) = (&to.locale, of.course.get(to.locale.lang));
    let until = l.deadline_parts(until, &of.zone).in_sentence(l);
    Said {
        subject: fl!(l, "mail-extended-subject", course = course),
        preview: fl!(l, "mail-extended-preview", until = until.as_str()),
        title: course.to_owned(),
        body: fl!(
            l,
            "mail-extended-body",
            course = course,
            cohort = of.cohort.get(l.lang),
            until = until.as_str(),
            reason = reason,
            contact = of.contact.as_str()
        ),
        button: Some((fl!(l, "mail-receipt-button"), of.link.clone())),
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
