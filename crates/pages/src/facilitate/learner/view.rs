//! A learner's record in words.

use i18n_embed_fl::fl;
use progress::conclusion::{ActivityConclusion, Measure};
use progress::decision::{DecisionKind, Subject};
use progress::grid::activity_cell;
use progress::history::History;
use progress::outline::{ActivityOutline, ModuleOutline};
use text::Locale;

use crate::facilitate::grid::of_activity;

/// The activities of a module.
pub(crate) struct Lines {
    /// What addresses of the page name it by.
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) count: String,
    pub(crate) lines: Vec<Line>,
}

/// An activity with how far it has come.
pub(crate) struct Line {
    pub(crate) title: String,
    pub(crate) state: &'static str,
    pub(crate) words: String,
    pub(crate) letters: Vec<(&'static str, char, String)>,
    pub(crate) measure: String,
    pub(crate) completed: String,
    pub(crate) required: bool,
    pub(crate) href: String,
}

/// A decision.
pub(crate) struct Decided {
    pub(crate) what: String,
    pub(crate) on: String,
    pub(crate) reason: String,
    pub(crate) by: String,
    pub(crate) superseded: bool,
}

/// A note.
pub(crate) struct Remark {
    pub(crate) body: String,
    pub(crate) by: String,
}

/// A request.
pub(crate) struct Wanted {
    pub(crate) what: String,
    pub(crate) on: String,
    pub(crate) body: String,
    pub(crate) state: String,
    pub(crate) answer: String,
}

/// A piece of evidence.
pub(crate) struct Seen {
    pub(crate) when: String,
    pub(crate) what: String,
    pub(crate) on: String,
    pub(crate) source: String,
    pub(crate) late: bool,
}

pub(crate) fn modules(l: &Locale, history: &History, at: &str) -> Vec<Lines> {
    let outline = &history.taught.outline;
    let conclusion = &history.record.conclusion;
    let made = (1..).zip(&outline.modules).zip(&conclusion.modules);
    made.map(|((number, module), concluded): ((usize, _), _)| Lines {
        id: format!("module-{number}"),
        title: format!("{number} {}", module.title.get(l.lang)),
        count: fl!(l, "facilitate-of", done = concluded.done, required = concluded.required),
        lines: module.activities.iter().filter_map(|a| line(l, history, module, a, at)).collect(),
    })
    .collect()
}

fn line(
    l: &Locale,
    history: &History,
    module: &ModuleOutline,
    activity: &ActivityOutline,
    at: &str,
) -> Option<Line> {
    let conclusion = &history.record.conclusion;
    let concluded = conclusion.activity(activity.id)?;
    let cell = of_activity(l, activity_cell(module, activity, conclusion, l.now)?);
    Some(Line {
        title: activity.title.get(l.lang).to_owned(),
        state: cell.state,
        words: cell.words,
        letters: if cell.state == "missed" { Vec::new() } else { cell.letters },
        measure: measures(l, concluded),
        completed: concluded.completed_at.map(|at| l.day(l.zone.date(at))).unwrap_or_default(),
        required: activity.required,
        href: format!("{at}?activity={}#decide", activity.id),
    })
}

fn measures(l: &Locale, concluded: &ActivityConclusion) -> String {
    let all = [concluded.measure, concluded.recording];
    let words = all.into_iter().flatten().map(|measure| said(l, measure));
    words.collect::<Vec<_>>().join("; ")
}

fn said(l: &Locale, measure: Measure) -> String {
    match measure {
        Measure::Present { seconds, needed } => {
            fl!(l, "facilitate-present", minutes = (seconds / 60), needed = needed.div_ceil(60))
        }
        Measure::Watched { seconds, needed } => {
            fl!(l, "facilitate-watched", minutes = seconds.div_ceil(60), needed = needed.div_ceil(60))
        }
        Measure::Score { best, of, failed, .. } => {
            fl!(l, "facilitate-score", best = best, of = of, failed = failed)
        }
        Measure::Posts { posts, answers, .. } => {
            fl!(l, "facilitate-posts", posts = posts, answers = answers)
        }
        Measure::Submission { revision, standing } => {
            let standing = word(&standing);
            fl!(l, "facilitate-submission", revision = revision, standing = standing)
        }
    }
}

/// The word under which something is stored.
fn word(value: &impl serde::Serialize) -> String {
    let json = serde_json::to_value(value).ok();
    json.and_then(|json| json.as_str().map(str::to_owned)).unwrap_or_default()
}

/// What can be chosen: value, words, and whether it is chosen.
pub(crate) type Choice = (String, String, bool);

/// The activities of each module to choose from, the one of this id chosen.
pub(crate) fn subjects(l: &Locale, history: &History, chosen: &str) -> Vec<(String, Vec<Choice>)> {
    let one = |(id, title): (String, &str)| (id.clone(), title.to_owned(), id == chosen);
    let of_module = |module: &ModuleOutline| {
        let title = module.title.get(l.lang);
        let whole = (module.id.to_string(), fl!(l, "facilitate-whole-module"));
        let first = one((whole.0, &whole.1));
        let rest = module.activities.iter().map(|a| one((a.id.to_string(), a.title.get(l.lang))));
        (title.to_owned(), std::iter::once(first).chain(rest).collect())
    };
    history.taught.outline.modules.iter().map(of_module).collect()
}

/// What can be decided: value, words, what it does, and whether it is chosen.
pub(crate) fn kinds(l: &Locale, chosen: &str) -> Vec<(&'static str, String, String, bool)> {
    const KINDS: [&str; 7] = [
        "excused",
        "attendance_confirmed",
        "group_confirmed",
        "attendance_denied",
        "more_time",
        "late_work_accepted",
        "taken_back",
    ];
    let one = |kind: &'static str| {
        let (words, small) = (fl!(l, "decide-kind", kind = kind), fl!(l, "decide-kind-small", kind = kind));
        (kind, words, small, kind == chosen)
    };
    KINDS.into_iter().map(one).collect()
}

pub(crate) fn decisions(l: &Locale, history: &History) -> Vec<Decided> {
    let one = |row: &progress::decision::entity::Model| {
        let fact = row.fact().ok();
        Decided {
            what: fact.as_ref().map(|f| decided(l, &f.decision)).unwrap_or_default(),
            on: fact.map(|f| subject(l, history, f.subject)).unwrap_or_default(),
            reason: row.reason.clone(),
            by: by(l, history.name(row.author_id), row.at),
            superseded: history.is_superseded(row.id),
        }
    };
    history.decisions.iter().map(one).collect()
}

fn decided(l: &Locale, decision: &DecisionKind) -> String {
    let name = fl!(l, "decision-name", kind = decision.kind());
    match decision {
        DecisionKind::AttendanceConfirmed { confirmed: progress::decision::Confirmed::Minutes(minutes) } => {
            fl!(l, "decision-with", what = name, detail = l.minutes(*minutes))
        }
        DecisionKind::MoreTime { until } => {
            fl!(l, "decision-with", what = name, detail = l.instant(*until))
        }
        _ => name,
    }
}

fn subject(l: &Locale, history: &History, subject: Subject) -> String {
    let tree = &history.taught.tree;
    let title = match subject {
        Subject::Activity(id) => tree.activity(id).map(|a| &a.title),
        Subject::Module(id) => tree.module(id).map(|m| &m.title),
        Subject::Course => None,
    };
    title.map_or_else(|| fl!(l, "facilitate-whole-course"), |title| title.get(l.lang).to_owned())
}

fn by(l: &Locale, name: &str, at: chrono::DateTime<chrono::Utc>) -> String {
    fl!(l, "facilitate-by", name = name, when = l.ago(at))
}

pub(crate) fn notes(l: &Locale, history: &History) -> Vec<Remark> {
    let one = |note: &progress::note::entity::Model| Remark {
        body: note.body.clone(),
        by: by(l, history.name(note.author_id), note.at),
    };
    history.notes.iter().map(one).collect()
}

pub(crate) fn requests(l: &Locale, history: &History) -> Vec<Wanted> {
    let one = |request: &progress::request::entity::Model| Wanted {
        what: fl!(l, "request-kind-name", kind = request.kind.word()),
        on: request.activity_id.map(|id| subject(l, history, Subject::Activity(id))).unwrap_or_default(),
        body: request.body.clone(),
        state: fl!(l, "request-state-name", state = request.state.word()),
        answer: request.answer.clone().unwrap_or_default(),
    };
    history.requests.iter().map(one).collect()
}

pub(crate) fn evidence(l: &Locale, history: &History) -> Vec<Seen> {
    let one = |item: &progress::evidence::entity::Model| Seen {
        when: l.day_and_time(item.received_at),
        what: fl!(l, "evidence-name", kind = item.kind.as_str()),
        on: subject(l, history, Subject::Activity(item.activity_id)),
        source: fl!(l, "evidence-source", source = item.source.as_str()),
        late: !item.moves,
    };
    history.evidence.iter().map(one).collect()
}
