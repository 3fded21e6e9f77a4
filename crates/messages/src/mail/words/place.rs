//! Letters about a place in a cohort that somebody else ended or moved to a later cohort.

use i18n_embed_fl::fl;

use super::{Said, paragraphs};
use crate::mail::letter::Letter;
use crate::mail::matter::{Envelope, Place};

pub(super) fn letter(to: &Envelope, of: &Place, reason: &str, carried: Option<u32>) -> Letter {
    let reason = paragraphs(reason).join("\n");
    let said = match carried {
        Some(carried) => deferred(to, of, &reason, carried),
        None => ended(to, of, &reason),
    };
    said.letter(to)
}

fn ended(to: &Envelope, of: &Place, reason: &str) -> Said {
    let (l, course) = (&to.locale, of.course.get(to.locale.lang));
    let (cohort, contact) = (of.cohort.get(l.lang), of.contact.as_str());
    Said {
        subject: fl!(l, "mail-place-ended-subject", course = course),
        preview: fl!(l, "mail-place-ended-preview", cohort = cohort),
        title: course.to_owned(),
        body: fl!(
            l,
            "mail-place-ended-body",
            course = course,
            cohort = cohort,
            reason = reason,
            contact = contact
        ),
        button: Some((fl!(l, "mail-place-ended-button"), of.link.clone())),
    }
}

fn deferred(to: &Envelope, of: &Place, reason: &str, carried: u32) -> Said {
    let (l, course) = (&to.locale, of.course.get(to.locale.lang));
    let (cohort, contact) = (of.cohort.get(l.lang), of.contact.as_str());
    let day = l.short_date(of.first_day.0);
    Said {
        subject: fl!(l, "mail-place-deferred-subject", course = course),
        preview: fl!(l, "mail-place-deferred-preview", cohort = cohort, day = day.as_str()),
        title: course.to_owned(),
        body: fl!(
            l,
            "mail-place-deferred-body",
            course = course,
            cohort = cohort,
            day = day,
            carried = carried,
            reason = reason,
            contact = contact
        ),
        button: Some((fl!(l, "mail-place-deferred-button"), of.link.clone())),
    }
}
