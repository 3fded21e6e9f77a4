//! The activities of a module as lines of a list.

use i18n_embed_fl::fl;
use kernel::Moment;
use modules::activity::ActivityContent;
use modules::curriculum::{ActivityNode, ModuleNode, SessionNode, WebinarNode};
use progress::conclusion::{Measure, SubmissionStanding};
use progress::learner::Learning;
use progress::standing::Reading;
use text::Locale;

use super::{activity_path, steps};

/// One activity in a module's list.
pub(super) struct Line {
    /// Its mark.
    pub mark: &'static str,
    /// Whether it is where one goes on.
    pub here: bool,
    /// Glyph of its kind.
    pub glyph: &'static str,
    /// The kind in words.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// Its address; empty while its module is closed.
    pub href: String,
    /// How long or large it is.
    pub size: String,
    /// One state in a few words.
    pub badge: String,
    /// Tone of the badge.
    pub tone: &'static str,
    /// Icon of the badge.
    pub badge_glyph: &'static str,
    /// More about the state.
    pub words: String,
    /// What the button at the end says; empty where there is none.
    pub button: String,
}

/// One activity as a line.
pub(super) fn line(
    l: &Locale,
    learning: &Learning,
    module: &ModuleNode,
    activity: &ActivityNode,
    here: bool,
    moment: Moment,
) -> Line {
    let reading = learning.reading(activity.id, moment);
    let concluded = learning.concluded(activity.id);
    // when a webinar is may be read before its module opens
    let open = activity.webinar.is_some() || module.opens_at.is_some_and(|at| at <= moment.utc());
    let (badge, tone, badge_glyph) = badge(l, learning, module, activity, moment);
    let mark = steps::mark_of(reading, concluded);
    Line {
        mark: if here { "here" } else { mark },
        here,
        glyph: steps::glyph(activity.kind),
        kind: kind(l, activity),
        title: activity.title.get(l.lang).to_owned(),
        href: if open { activity_path(learning.place.cohort_id, activity.id) } else { String::new() },
        size: size(l, learning, activity, moment),
        badge,
        tone,
        badge_glyph,
        words: words(l, learning, activity),
        button: if open && reading != Reading::Done { button(l, reading) } else { String::new() },
    }
}

fn kind(l: &Locale, activity: &ActivityNode) -> String {
    let kind = steps::kind_of(l, activity);
    if activity.required { kind } else { fl!(l, "learn-kind-extra", kind = kind) }
}

fn button(l: &Locale, reading: Reading) -> String {
    match reading {
        Reading::Part => fl!(l, "button-continue"),
        Reading::Missed => fl!(l, "button-open"),
        _ => fl!(l, "button-begin"),
    }
}

/// How long it takes, or when it is.
fn size(l: &Locale, learning: &Learning, activity: &ActivityNode, moment: Moment) -> String {
    if let Some(webinar) = &activity.webinar {
        return sessions(l, webinar, moment);
    }
    let minutes = l.min(activity.minutes.unsigned_abs());
    match &activity.content {
        ActivityContent::Document(document) => {
            let file = document.files.languages().next().map(|lang| document.files.get(lang));
            let media = file.and_then(|name| learning.taught.tree.media.get(name));
            match media {
                Some(media) => {
                    let size = l.size(media.bytes.unsigned_abs());
                    fl!(l, "learn-size-document", minutes = minutes, pages = (document.pages), size = size)
                }
                None => minutes,
            }
        }
        ActivityContent::Quiz(quiz) => {
            fl!(l, "learn-size-quiz", count = (quiz.questions.len()), minutes = minutes)
        }
        ActivityContent::Video(video) if !video.captions.is_empty() => {
            let languages: Vec<_> = video.caption_languages().map(|lang| l.language_name(lang)).collect();
            fl!(l, "learn-size-video", minutes = minutes, languages = l.list(&languages))
        }
        _ => minutes,
    }
}

/// The next sessions of a webinar; of one that is over, its day.
fn sessions(l: &Locale, webinar: &WebinarNode, moment: Moment) -> String {
    let length = l.minutes(webinar.minutes.unsigned_abs());
    let held: Vec<&SessionNode> = webinar.sessions.iter().filter(|s| s.is_held()).collect();
    let coming: Vec<_> = held.iter().filter(|s| s.end() > moment.utc()).collect();
    if coming.is_empty() {
        let last = held.last().map(|s| l.short_date(l.zone.date(s.starts_at)));
        return last.map_or(length.clone(), |day| fl!(l, "learn-size-over", length = length, day = day));
    }
    let times: Vec<_> = coming.iter().map(|s| l.instant(s.starts_at)).collect();
    fl!(l, "learn-size-webinar", length = length, times = times.join("; "))
}

type Badge = (String, &'static str, &'static str);

fn badge(
    l: &Locale,
    learning: &Learning,
    module: &ModuleNode,
    activity: &ActivityNode,
    moment: Moment,
) -> Badge {
    let concluded = learning.concluded(activity.id);
    let none = || (String::new(), "", "");
    match learning.reading(activity.id, moment) {
        Reading::Done => {
            if let Some(how) = concluded.and_then(|c| c.how) {
                return (fl!(l, "how-name", how = steps::word_of_how(how)), "brand", "check");
            }
            let on = concluded.and_then(|c| c.completed_at).map(|at| l.short_date(l.zone.date(at)));
            (
                on.map_or_else(
                    || fl!(l, "mark-name", mark = "done"),
                    |on| fl!(l, "learn-badge-done", on = on),
                ),
                "brand",
                "check",
            )
        }
        Reading::Missed => (fl!(l, "how-name", how = "missed"), "caution", "alert"),
        Reading::Late => (fl!(l, "learn-badge-late"), "caution", "clock"),
        Reading::NotOpenYet => match module.opens_at {
            Some(at) => {
                let day = l.short_date(learning.place.zone.date(at));
                (fl!(l, "learn-opens", day = day), "", "lock")
            }
            None => (fl!(l, "learn-waits"), "", "lock"),
        },
        Reading::Part | Reading::Open => {
            let due = concluded.and_then(|c| c.more_time_until).or(activity.due_at);
            let due = due.filter(|_| activity.webinar.is_none() && activity.required);
            due.map_or_else(none, |at| {
                (fl!(l, "learn-badge-due", day = l.short_date(l.zone.date(at))), "caution", "clock")
            })
        }
    }
}

/// How far it has come, or how it counts.
fn words(l: &Locale, learning: &Learning, activity: &ActivityNode) -> String {
    let Some(concluded) = learning.concluded(activity.id) else { return String::new() };
    if let Some(how) = concluded.how.filter(|_| activity.webinar.is_some()) {
        return fl!(l, "how-counts", how = steps::word_of_how(how));
    }
    if concluded.is_done() {
        return String::new();
    }
    concluded.measure.map_or_else(String::new, |measure| measured(l, measure))
}

/// A measure in words.
pub(super) fn measured(l: &Locale, measure: Measure) -> String {
    let clock = |seconds: u64| l.clock(u32::try_from(seconds).unwrap_or(u32::MAX));
    match measure {
        Measure::Present { seconds, needed } => {
            let (present, needed) = (seconds / 60, needed.div_ceil(60));
            fl!(l, "learn-measure-present", present = present, needed = needed)
        }
        Measure::Watched { seconds, needed } => {
            fl!(l, "learn-measure-watched", seconds = clock(seconds), needed = clock(needed))
        }
        Measure::Score { best, pass, of, .. } => {
            fl!(l, "learn-measure-score", best = best, pass = pass, of = of)
        }
        Measure::Posts { posts, posts_needed, answers, answers_needed } => {
            let left = posts_needed.saturating_sub(posts) + answers_needed.saturating_sub(answers);
            fl!(l, "learn-measure-posts", left = left)
        }
        Measure::Submission { standing, .. } => {
            let standing = match standing {
                SubmissionStanding::TooShort => "too-short",
                SubmissionStanding::Awaiting => "awaiting",
                SubmissionStanding::Returned => "returned",
                SubmissionStanding::Received => "received",
                SubmissionStanding::Accepted => "accepted",
            };
            fl!(l, "learn-measure-submission", standing = standing)
        }
    }
}
