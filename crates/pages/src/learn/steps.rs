//! How an activity and a module are told: their mark, its word, their glyph.

use i18n_embed_fl::fl;
use modules::activity::content::WorkMode;
use modules::activity::{ActivityContent, ActivityKind};
use modules::curriculum::ActivityNode;
use progress::conclusion::{ActivityConclusion, How};
use progress::learner::Mark;
use progress::standing::Reading;
use text::Locale;

/// The mark of an activity: its shape says how a webinar was completed.
#[must_use]
pub fn mark_of(reading: Reading, concluded: Option<&ActivityConclusion>) -> &'static str {
    match reading {
        Reading::Done => concluded.and_then(|c| c.how).map_or("done", mark_of_how),
        Reading::Missed => "missed",
        Reading::NotOpenYet => "locked",
        Reading::Part => "part",
        Reading::Late | Reading::Open => "open",
    }
}

/// The mark of a way to complete.
#[must_use]
pub const fn mark_of_how(how: How) -> &'static str {
    match how {
        How::Live => "live",
        How::MakeUp => "done",
        How::Excused => "excused",
        How::Group => "group",
        How::Recording => "recording",
    }
}

/// The stored word of a way to complete.
#[must_use]
pub const fn word_of_how(how: How) -> &'static str {
    match how {
        How::Live => "live",
        How::MakeUp => "make_up",
        How::Excused => "excused",
        How::Group => "group",
        How::Recording => "recording",
    }
}

/// A mark in words.
#[must_use]
pub fn said(l: &Locale, mark: &str) -> String {
    let how = match mark {
        "live" | "recording" | "group" | "excused" | "missed" => Some(mark),
        _ => None,
    };
    if let Some(how) = how {
        return fl!(l, "how-name", how = how);
    }
    let mark = match mark {
        "part" => "half",
        "locked" => "later",
        "open" => "empty",
        other => other,
    };
    fl!(l, "mark-name", mark = mark)
}

/// The marks of somebody's modules in one sentence: `Module 1: Done, Module 2: Under way`.
#[must_use]
pub fn said_of_modules(l: &Locale, marks: &[Mark]) -> String {
    let each = (1..).zip(marks).map(|(number, mark)| {
        let (number, state): (usize, _) = (number, said(l, mark.name()));
        fl!(l, "learn-module-mark", number = number, state = state)
    });
    each.collect::<Vec<_>>().join(", ")
}

/// The glyph of a kind.
#[must_use]
pub const fn glyph(kind: ActivityKind) -> &'static str {
    match kind {
        ActivityKind::Page => "reading",
        ActivityKind::Video => "video",
        ActivityKind::Document => "document",
        ActivityKind::Quiz => "quiz",
        ActivityKind::Reflection => "reflection",
        ActivityKind::Discussion => "discussion",
        ActivityKind::Webinar => "calendar",
        ActivityKind::External => "external",
    }
}

/// The kind in words; a reflection of the team says so.
#[must_use]
pub fn kind_of(l: &Locale, activity: &ActivityNode) -> String {
    match &activity.content {
        ActivityContent::Reflection(r) if r.mode == WorkMode::Team => fl!(l, "learn-kind-team-reflection"),
        _ => fl!(l, "kind-name", kind = activity.kind.name()),
    }
}
