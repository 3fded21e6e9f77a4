//! The panels beside the path: the certificate, what is due, the team.

use i18n_embed_fl::fl;
use kernel::Moment;
use progress::certificate::{Missing, eligible, missing_for_certificate};
use progress::learner::{Learning, due_soon};
use text::{Locale, capitalised};

use crate::learn::{activity_path, course_path, steps};
use crate::shell::{Shell, initials};

/// What is still missing for the certificate.
pub(in crate::learn) struct CertificatePanel {
    /// Where it stands.
    pub words: String,
    /// What is done.
    pub done: String,
    /// What is missing: headline and detail.
    pub missing: Vec<(String, String)>,
    /// Where it is asked for or seen.
    pub href: String,
}

/// The panel of the certificate, in words.
pub(in crate::learn) fn certificate(l: &Locale, learning: &Learning, moment: Moment) -> CertificatePanel {
    let (outline, policy) = (&learning.taught.outline, &learning.taught.policy);
    let conclusion = &learning.own.conclusion;
    let missing = missing_for_certificate(outline, policy, conclusion, moment);
    let earned = eligible(outline, policy, conclusion).is_ok();
    let none = matches!(missing.as_slice(), [Missing::NoCertificate]);
    let count = missing.len();
    let words = match (earned, none) {
        (true, _) => fl!(l, "learn-certificate-earned"),
        (_, true) => String::new(),
        _ => fl!(l, "learn-certificate-missing", count = count),
    };
    let done = conclusion.modules.iter().filter(|m| m.completed_at.is_some()).count();
    let live =
        conclusion.activities.iter().filter(|a| a.how.is_some_and(|h| h.certifying().is_some())).count();
    CertificatePanel {
        words,
        done: if done + live > 0 {
            fl!(l, "learn-certificate-done", modules = done, live = live)
        } else {
            String::new()
        },
        missing: missing.iter().map(|m| (l.say(&m.message()), detail(l, learning, m))).collect(),
        href: format!("{}/progress", course_path(learning.place.cohort_id)),
    }
}

/// The line under what is missing. The day on which a module opens is one of the cohort's calendar.
fn detail(l: &Locale, learning: &Learning, missing: &Missing) -> String {
    match missing {
        Missing::ModuleToCome { .. } => l.shown_in(&learning.place.zone).say(&missing.detail()),
        _ => capitalised(&l.say(&missing.detail())),
    }
}

/// One thing that is due.
pub(in crate::learn) struct DueLine {
    /// The glyph of its kind.
    pub glyph: &'static str,
    /// Kind and title.
    pub title: String,
    /// Its address.
    pub href: String,
    /// When, or since when it is late.
    pub when: String,
}

/// What is due soon, five at most.
pub(in crate::learn) fn due(l: &Locale, learning: &Learning, moment: Moment) -> Vec<DueLine> {
    let line = |due: &progress::learner::Due<'_>| {
        let (kind, title) = (steps::kind_of(l, due.activity), due.activity.title.get(l.lang));
        DueLine {
            glyph: steps::glyph(due.activity.kind),
            title: fl!(l, "learn-kind-title", kind = kind, title = title),
            href: activity_path(learning.place.cohort_id, due.activity.id),
            when: if due.late { fl!(l, "learn-due-was", due = l.instant(due.at)) } else { l.due(due.at) },
        }
    };
    due_soon(learning, moment).iter().take(5).map(line).collect()
}

/// The people of a team.
pub(in crate::learn) struct TeamPanel {
    /// Its name.
    pub name: String,
    /// Oneself first.
    pub members: Vec<Member>,
    /// Its space.
    pub href: String,
}

/// One person of a team.
pub(in crate::learn) struct Member {
    /// Initials.
    pub initials: String,
    /// Name; `…, you` for oneself.
    pub name: String,
    /// The part they take.
    pub part: String,
    /// Their marks.
    pub states: Vec<&'static str>,
    /// The marks in words.
    pub words: String,
    /// Whether it is oneself.
    pub you: bool,
}

/// The panel of the team; nothing for who takes the course alone.
pub(in crate::learn) fn team(
    l: &Locale,
    learning: &Learning,
    shell: &Shell,
    moment: Moment,
) -> Option<TeamPanel> {
    let name = learning.place.team_name.clone()?;
    let part = |part: courses::seat::entity::Part| fl!(l, "part-name", part = part.word());
    let own = shell.viewer.as_ref().map_or("", |viewer| viewer.name.as_str());
    let marks = learning.marks(moment);
    let me = Member {
        initials: initials(own),
        name: fl!(l, "learn-you", name = own),
        part: part(learning.place.part),
        states: marks.iter().map(|m| m.name()).collect(),
        words: steps::said_of_modules(l, &marks),
        you: true,
    };
    let mates = learning.mates.iter().map(|mate| Member {
        initials: initials(&mate.name),
        name: mate.name.clone(),
        part: part(mate.part),
        states: mate.marks.iter().map(|m| m.name()).collect(),
        words: steps::said_of_modules(l, &mate.marks),
        you: false,
    });
    let href = format!("{}/team", course_path(learning.place.cohort_id));
    Some(TeamPanel { name, members: std::iter::once(me).chain(mates).collect(), href })
}
