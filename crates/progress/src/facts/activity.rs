//! What is known of one activity of one enrolment.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use kernel::{AnyId, Id};
use serde::{Deserialize, Serialize};

use super::{Coverage, IntervalSet, LastAnswer, QuizFacts, instant, merge, milliseconds};
use crate::evidence::{EvidenceBody, EvidenceItem, PresenceSource, Submitted};

/// Presence at one session, by who says so, in milliseconds since 1970.
pub type Presence = BTreeMap<PresenceSource, IntervalSet>;

/// What is known of one activity. Instants are those of receipt, the earliest where there are several.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ActivityFacts {
    /// First and last received.
    #[serde(skip_serializing_if = "Option::is_none", with = "instant::span")]
    pub seen: Option<(DateTime<Utc>, DateTime<Utc>)>,
    /// Marked done.
    #[serde(skip_serializing_if = "Option::is_none", with = "instant::or_none")]
    pub marked_done: Option<DateTime<Utc>>,
    /// Watched, by film.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub watched: BTreeMap<Id<modules::Media>, Coverage>,
    /// Transcripts read, by film.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", with = "instant::by_key")]
    pub read: BTreeMap<Id<modules::Media>, DateTime<Utc>>,
    /// The quiz.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quiz: Option<QuizFacts>,
    /// Submissions by revision.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub submissions: BTreeMap<u32, SubmissionFact>,
    /// Posts that open a thread.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", with = "instant::by_key")]
    pub posts: BTreeMap<AnyId, DateTime<Utc>>,
    /// Posts that answer another person's.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", with = "instant::by_key")]
    pub answers: BTreeMap<AnyId, DateTime<Utc>>,
    /// Presence by session.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub present: BTreeMap<Id<modules::Session>, Presence>,
    /// Recordings watched in a group.
    #[serde(skip_serializing_if = "BTreeMap::is_empty", with = "instant::by_key")]
    pub group_viewings: BTreeMap<Id<modules::Recording>, DateTime<Utc>>,
}

/// What is known of one revision of a submission.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubmissionFact {
    /// When it was first received.
    #[serde(rename = "at", alias = "received_at", with = "instant")]
    pub received_at: DateTime<Utc>,
    /// Its words.
    pub words: u32,
    /// Whether it is a file.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub file: bool,
}

impl ActivityFacts {
    pub(super) fn absorb(&mut self, item: &EvidenceItem) {
        let at = item.received_at;
        self.see(Some((at, at)));
        match &item.body {
            EvidenceBody::Opened {} => {}
            EvidenceBody::MarkedDone {} => merge::first(&mut self.marked_done, Some(at)),
            EvidenceBody::Watched { media, ranges } => self.watch(*media, ranges, at),
            EvidenceBody::Read { media } => keep_first(&mut self.read, *media, at),
            EvidenceBody::Answered { .. } => self.answer(item),
            EvidenceBody::Submitted { revision, work, words } => {
                let file = matches!(work, Submitted::File(_));
                self.submit(*revision, SubmissionFact { received_at: at, words: *words, file });
            }
            EvidenceBody::Posted { post, answers_to: None } => keep_first(&mut self.posts, *post, at),
            EvidenceBody::Posted { post, .. } => keep_first(&mut self.answers, *post, at),
            EvidenceBody::Present { session, from, to, source } => {
                let set = self.present.entry(*session).or_default().entry(*source).or_default();
                set.insert(epoch_milliseconds(*from), epoch_milliseconds(*to));
            }
            EvidenceBody::GroupViewing { recording } => {
                keep_first(&mut self.group_viewings, *recording, at);
            }
        }
    }

    fn see(&mut self, span: Option<(DateTime<Utc>, DateTime<Utc>)>) {
        self.seen = match (self.seen, span) {
            (Some((first, last)), Some((f, l))) => Some((first.min(f), last.max(l))),
            (known, new) => known.or(new),
        };
    }

    fn watch(&mut self, media: Id<modules::Media>, ranges: &[(f64, f64)], at: DateTime<Utc>) {
        let parts: Vec<_> = ranges.iter().map(|&(s, e)| (milliseconds(s), milliseconds(e))).collect();
        self.watched.entry(media).or_default().merge(&Coverage::received(&parts.into(), at));
    }

    fn answer(&mut self, item: &EvidenceItem) {
        let EvidenceBody::Answered { question, attempt, answer, graded } = &item.body else { return };
        let last = LastAnswer {
            attempt: *attempt,
            received_at: item.received_at,
            evidence: item.id,
            answer: answer.clone(),
            correct: graded.is_some_and(|g| g.correct),
        };
        self.quiz.get_or_insert_default().answer(question, last);
    }

    fn submit(&mut self, revision: u32, fact: SubmissionFact) {
        self.submissions.entry(revision).and_modify(|known| known.merge(fact)).or_insert(fact);
    }

    /// Takes in all that another knows of the same activity.
    pub fn merge(&mut self, other: Self) {
        self.see(other.seen);
        merge::first(&mut self.marked_done, other.marked_done);
        merge::maps(&mut self.watched, other.watched, |mine, theirs| mine.merge(&theirs));
        merge::maps(&mut self.read, other.read, merge::least);
        match (&mut self.quiz, other.quiz) {
            (Some(mine), Some(theirs)) => mine.merge(theirs),
            (mine, theirs) => *mine = mine.take().or(theirs),
        }
        merge::maps(&mut self.submissions, other.submissions, SubmissionFact::merge);
        merge::maps(&mut self.posts, other.posts, merge::least);
        merge::maps(&mut self.answers, other.answers, merge::least);
        merge::maps(&mut self.present, other.present, |mine, theirs| {
            merge::maps(mine, theirs, |a, b| a.merge(&b));
        });
        merge::maps(&mut self.group_viewings, other.group_viewings, merge::least);
    }
}

impl SubmissionFact {
    /// Two of one revision are one: the first receipt, the most that was in it.
    fn merge(&mut self, other: Self) {
        merge::least(&mut self.received_at, other.received_at);
        self.words = self.words.max(other.words);
        self.file |= other.file;
    }
}

fn keep_first<K: Ord>(map: &mut BTreeMap<K, DateTime<Utc>>, key: K, at: DateTime<Utc>) {
    map.entry(key).and_modify(|known| merge::least(known, at)).or_insert(at);
}

/// Milliseconds since 1970; nobody was present before.
pub(crate) fn epoch_milliseconds(at: DateTime<Utc>) -> u64 {
    u64::try_from(at.timestamp_millis()).unwrap_or(0)
}
