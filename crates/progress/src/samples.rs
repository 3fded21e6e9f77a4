//! Small curricula, facts and times for the tests of the rules.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{AnyId, Id, Lang, Localized, Moment};

use crate::decision::{DecisionFact, DecisionKind, Subject};
use crate::evidence::{Answer, EvidenceBody, EvidenceItem, Grade, PresenceSource, Submitted};
use crate::facts::{Facts, Weight};
use crate::outline::{
    ActivityOutline, Film, ModuleOutline, Outline, RecordingOutline, Rule, SessionOutline, WebinarOutline,
};

pub(crate) fn id<T>(n: u128) -> Id<T> {
    AnyId::from_u128(n).into()
}

/// Minutes after the cohort's beginning.
pub(crate) fn at(minutes: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_655_337_600, 0).unwrap() + TimeDelta::minutes(minutes)
}

pub(crate) fn moment(minutes: i64) -> Moment {
    Moment::at(at(minutes))
}

pub(crate) const DAY: i64 = 24 * 60;
/// The webinar's first session starts on day 7 at noon, the second two days later.
pub(crate) const LIVE: i64 = 7 * DAY + 12 * 60;

fn title(n: u128) -> Localized {
    Localized::of(Lang::En, format!("Activity {n}"))
}

pub(crate) fn activity(n: u128, rule: Rule) -> ActivityOutline {
    let due_at = Some(at(10 * DAY));
    ActivityOutline { id: id(n), title: title(n), required: true, minutes: 60, due_at, rule }
}

pub(crate) fn film(media: &[u128], seconds: f64) -> Film {
    Film { media: media.iter().map(|n| id(*n)).collect(), seconds, transcript_counts: true }
}

pub(crate) fn session(n: u128, starts: i64) -> SessionOutline {
    SessionOutline { id: id(n), starts_at: at(starts), minutes: 60, ended_at: None }
}

/// Sessions 51 and 52; a recording 61 of an hour with media 71 and the audio variant 72, and one in Spanish, 62, with
/// media 73.
pub(crate) fn webinar() -> WebinarOutline {
    WebinarOutline {
        minutes: 60,
        present_minutes: None,
        group_counts: true,
        sessions: vec![session(51, LIVE), session(52, LIVE + 2 * DAY)],
        recordings: vec![
            RecordingOutline { id: id(61), film: film(&[71, 72], 3600.0) },
            RecordingOutline { id: id(62), film: film(&[73], 3600.0) },
        ],
    }
}

pub(crate) fn module(n: u128, opens: i64, activities: Vec<ActivityOutline>) -> ModuleOutline {
    let ends_at = Some(at(opens + 14 * DAY));
    ModuleOutline { id: id(n), title: title(n), opens_at: at(opens), ends_at, activities }
}

pub(crate) fn outline(modules: Vec<ModuleOutline>) -> Outline {
    Outline { curriculum: id(1), version: 1, modules }
}

/// One module, number 31, with one activity, number 1.
pub(crate) fn alone(rule: Rule) -> Outline {
    outline(vec![module(31, 0, vec![activity(1, rule)])])
}

/// One of each kind in two modules: 1 page, 2 video (media 81), 3 quiz, 4 reflection, 5 team reflection,
/// 6 discussion, 7 webinar; the second module opens on day 14 with 8 page and 9 optional page.
pub(crate) fn course() -> Outline {
    let first = vec![
        activity(1, Rule::MarkDone),
        activity(2, Rule::Watch(film(&[81], 100.0))),
        activity(3, Rule::Quiz { questions: 3, pass: 2 }),
        activity(4, Rule::Reflection { min_words: 150, needs_acceptance: false }),
        activity(5, Rule::Reflection { min_words: 150, needs_acceptance: true }),
        activity(6, Rule::Discussion { posts: 1, answers: 1 }),
        activity(7, Rule::Webinar(webinar())),
    ];
    let optional = ActivityOutline { required: false, ..activity(9, Rule::MarkDone) };
    outline(vec![module(31, 0, first), module(32, 14 * DAY, vec![activity(8, Rule::MarkDone), optional])])
}

pub(crate) fn item(n: u128, activity: u128, minutes: i64, body: EvidenceBody) -> EvidenceItem {
    EvidenceItem { id: id(n), activity: id(activity), received_at: at(minutes), body }
}

pub(crate) fn facts(items: impl IntoIterator<Item = EvidenceItem>) -> Facts {
    let mut facts = Facts::default();
    items.into_iter().for_each(|i| facts.absorb(&i, Weight::Counts));
    facts
}

pub(crate) fn decide(facts: &mut Facts, n: u128, subject: Subject, minutes: i64, decision: DecisionKind) {
    facts.decide(id(n), DecisionFact { subject, decision, at: at(minutes), supersedes: None });
}

pub(crate) fn watched(media: u128, ranges: &[(f64, f64)]) -> EvidenceBody {
    EvidenceBody::Watched { media: id(media), ranges: ranges.to_vec() }
}

pub(crate) fn answered(question: &str, attempt: u32, correct: bool) -> EvidenceBody {
    let answer = Answer::Choices(vec!["a".to_owned()]);
    EvidenceBody::Answered { question: question.to_owned(), attempt, answer, graded: Some(Grade { correct }) }
}

pub(crate) fn submitted(revision: u32, words: u32) -> EvidenceBody {
    EvidenceBody::Submitted { revision, work: Submitted::Text(String::new()), words }
}

/// Present at session 51 or 52, in minutes after its start.
pub(crate) fn present(session: u128, from: i64, to: i64) -> EvidenceBody {
    let start = if session == 51 { LIVE } else { LIVE + 2 * DAY };
    let source = PresenceSource::JoinPage;
    EvidenceBody::Present { session: id(session), from: at(start + from), to: at(start + to), source }
}
