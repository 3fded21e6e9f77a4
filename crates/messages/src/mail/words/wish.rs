//! Letters to whoever wished to be told of the next cohort, and to the owner of an entry that needs a look.

use i18n_embed_fl::fl;
use kernel::{Day, Localized};

use super::Said;
use crate::mail::letter::Letter;
use crate::mail::matter::{Application, Envelope};

pub(super) fn asked(to: &Envelope, course: &Localized, link: &str) -> Letter {
    let (l, course) = (&to.locale, course.get(to.locale.lang));
    let mut letter = Said {
        subject: fl!(l, "mail-wish-asked-subject", course = course),
        preview: fl!(l, "mail-wish-asked-preview"),
        title: course.to_owned(),
        body: fl!(l, "mail-wish-asked-body", course = course),
        button: Some((fl!(l, "wish-confirm"), link.to_owned())),
    }
    .letter(to);
    // whoever asked may have no account, of which the usual foot speaks
    letter.foot = vec![fl!(l, "mail-wish-foot", site = to.site.as_str(), origin = to.origin.as_str())];
    letter
}

pub(super) fn next(to: &Envelope, of: &Application, leave: &str) -> Letter {
    let (l, course) = (&to.locale, of.course.get(to.locale.lang));
    let deadline = l.deadline_parts(of.deadline, &of.zone).in_sentence(l);
    let day = l.date_with_year(of.first_day.0);
    let mut letter = Said {
        subject: fl!(l, "mail-next-cohort-subject", course = course),
        preview: fl!(l, "mail-next-cohort-preview", deadline = deadline.as_str()),
        title: course.to_owned(),
        body: fl!(
            l,
            "mail-next-cohort-body",
            course = course,
            cohort = of.cohort.get(l.lang),
            day = day,
            deadline = deadline
        ),
        button: Some((fl!(l, "mail-next-cohort-button"), of.link.clone())),
    }
    .letter(to);
    letter.foot = vec![fl!(l, "mail-next-cohort-leave", link = leave)];
    letter
}

pub(super) fn stale(to: &Envelope, title: &Localized, last_updated: Day, link: &str) -> Letter {
    let (l, title) = (&to.locale, title.get(to.locale.lang));
    let day = l.date_with_year(last_updated.0);
    Said {
        subject: fl!(l, "mail-entry-stale-subject", title = title),
        preview: fl!(l, "mail-entry-stale-preview", day = day.as_str()),
        title: title.to_owned(),
        body: fl!(l, "mail-entry-stale-body", title = title, day = day),
        button: Some((fl!(l, "mail-entry-stale-button"), link.to_owned())),
    }
    .letter(to)
}
