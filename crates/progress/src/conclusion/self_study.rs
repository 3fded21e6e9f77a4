//! Pages, documents, videos and discussions.

use std::borrow::Cow;

use chrono::{DateTime, Utc};

use super::Measure;
use crate::facts::{ActivityFacts, Coverage};
use crate::outline::Film;
use crate::policy::Policy;

/// When something was done by its rule, and how far it has come.
pub(super) type Found = (Option<DateTime<Utc>>, Option<Measure>);

/// Enough distinct seconds of the film at any speed, or its transcript where that counts.
pub(super) fn watched(film: &Film, policy: &Policy, facts: &ActivityFacts) -> Found {
    let coverage = coverage(film, facts);
    let length = film.milliseconds();
    let needed = policy.watched.of(length);
    let by_watching = coverage.as_ref().and_then(|c| c.reached_at(needed, length));
    let measure = coverage
        .map(|c| Measure::Watched { seconds: c.within(length) / 1000, needed: needed.div_ceil(1000) });
    (earlier(by_watching, transcript(film, policy, facts)), measure)
}

/// One variant's seconds count for all.
fn coverage<'a>(film: &Film, facts: &'a ActivityFacts) -> Option<Cow<'a, Coverage>> {
    let mut watched = film.media.iter().filter_map(|m| facts.watched.get(m));
    let first = Cow::Borrowed(watched.next()?);
    Some(watched.fold(first, |mut all, more| {
        all.to_mut().merge(more);
        all
    }))
}

fn transcript(film: &Film, policy: &Policy, facts: &ActivityFacts) -> Option<DateTime<Utc>> {
    if !(film.transcript_counts && policy.transcript_counts) {
        return None;
    }
    film.media.iter().filter_map(|m| facts.read.get(m)).min().copied()
}

/// Enough posts and enough answers.
pub(super) fn discussed(posts: u32, answers: u32, facts: &ActivityFacts) -> Found {
    let posted = nth(facts.posts.values(), posts);
    let answered = nth(facts.answers.values(), answers);
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let done = match (posted, answered) {
        (Reached::At(a), Reached::At(b)) => Some(a.max(b)),
        (Reached::At(at), Reached::NotNeeded) | (Reached::NotNeeded, Reached::At(at)) => Some(at),
        _ => None,
    };
    let measure = Measure::Posts {
        posts: count(facts.posts.len()),
        posts_needed: posts,
        answers: count(facts.answers.len()),
        answers_needed: answers,
    };
    (done, Some(measure))
}

enum Reached {
    NotNeeded,
    Not,
    At(DateTime<Utc>),
}

fn nth<'a>(instants: impl Iterator<Item = &'a DateTime<Utc>>, needed: u32) -> Reached {
    let Some(index) = needed.checked_sub(1) else { return Reached::NotNeeded };
    let mut instants: Vec<_> = instants.copied().collect();
    instants.sort_unstable();
    instants.get(index as usize).map_or(Reached::Not, |at| Reached::At(*at))
}

/// The earlier of two instants, where there is any.
pub(super) fn earlier(a: Option<DateTime<Utc>>, b: Option<DateTime<Utc>>) -> Option<DateTime<Utc>> {
    a.into_iter().chain(b).min()
}
