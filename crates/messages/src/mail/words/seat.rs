//! Letters about a seat in a team.

use courses::event::Event;
use courses::seat::State;
use i18n_embed_fl::fl;

use super::Said;
use crate::mail::letter::Letter;
use crate::mail::matter::{Envelope, SeatFacts};

pub(super) fn letter(to: &Envelope, event: &Event, of: &SeatFacts) -> Letter {
    let said = match event {
        Event::SeatFreed { .. } => freed(to, of),
        Event::SeatEnded { .. } => ended(to, of),
        _ => invitation(to, of),
    };
    said.letter(to)
}

fn invitation(to: &Envelope, of: &SeatFacts) -> Said {
    let (l, course) = (&to.locale, of.course.get(to.locale.lang));
    let by = l.deadline_parts(of.deadline, &of.zone).in_sentence(l);
    let (first, last) = (l.short_date(of.first_day.0), l.short_date(of.last_day.0));
    Said {
        subject: fl!(l, "mail-seat-subject", lead = of.lead.as_str(), team = of.team.as_str()),
        preview: fl!(l, "mail-seat-preview", by = by.as_str()),
        title: course.to_owned(),
        body: fl!(
            l,
            "mail-seat-body",
            lead = of.lead.as_str(),
            team = of.team.as_str(),
            course = course,
            cohort = of.cohort.get(l.lang),
            part = of.part.word(),
            first = first,
            last = last,
            hours = of.hours,
            by = by,
            contact = of.contact.as_str()
        ),
        button: Some((fl!(l, "mail-seat-button"), of.link.clone())),
    }
}

fn freed(to: &Envelope, of: &SeatFacts) -> Said {
    let (l, course) = (&to.locale, of.course.get(to.locale.lang));
    let how = if of.state == State::Left { "left" } else { "refused" };
    Said {
        subject: fl!(l, "mail-freed-subject", name = of.name.as_str(), how = how, team = of.team.as_str()),
        preview: fl!(l, "mail-freed-preview"),
        title: course.to_owned(),
        body: fl!(
            l,
            "mail-freed-body",
            name = of.name.as_str(),
            how = how,
            team = of.team.as_str(),
            course = course,
            contact = of.contact.as_str()
        ),
        button: Some((fl!(l, "mail-freed-button"), of.link.clone())),
    }
}

fn ended(to: &Envelope, of: &SeatFacts) -> Said {
    let (l, course) = (&to.locale, of.course.get(to.locale.lang));
    Said {
        subject: fl!(l, "mail-seat-ended-subject", team = of.team.as_str()),
        preview: fl!(l, "mail-seat-ended-preview"),
        title: course.to_owned(),
        body: fl!(
            l,
            "mail-seat-ended-body",
            team = of.team.as_str(),
            course = course,
            cohort = of.cohort.get(l.lang),
            lead = of.lead.as_str(),
            contact = of.contact.as_str()
        ),
        button: Some((fl!(l, "mail-seat-ended-button"), of.link.clone())),
    }
}
