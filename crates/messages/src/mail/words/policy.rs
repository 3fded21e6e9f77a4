//! The letter about a policy that was changed after applications had opened.

use chrono::{DateTime, Utc};
use i18n_embed_fl::fl;
use kernel::Message;

use super::{Said, paragraphs};
use crate::mail::letter::Letter;
use crate::mail::matter::{Envelope, Place};

pub(super) fn letter(
    to: &Envelope,
    of: &Place,
    at: DateTime<Utc>,
    reason: &str,
    changes: &[(Message, Message)],
) -> Letter {
    let (l, course) = (&to.locale, of.course.get(to.locale.lang));
    let (cohort, contact) = (of.cohort.get(l.lang), of.contact.as_str());
    let reason = paragraphs(reason).join("\n");
    let said = Said {
        subject: fl!(l, "mail-policy-subject", course = course),
        preview: fl!(l, "mail-policy-preview"),
        title: course.to_owned(),
        body: fl!(
            l,
            "mail-policy-body",
            course = course,
            cohort = cohort,
            at = l.instant(at),
            reason = reason,
            contact = contact
        ),
        button: Some((fl!(l, "mail-policy-button"), of.link.clone())),
    };
    let mut letter = said.letter(to);
    let line =
        |(was, is): &(Message, Message)| fl!(l, "mail-policy-change", was = l.say(was), is = l.say(is));
    letter.rest.splice(0..0, changes.iter().map(line));
    letter
}
