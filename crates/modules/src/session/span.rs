//! A stretch of time, from one instant up to another.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// From an instant up to, not including, another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// The first instant.
    pub from: DateTime<Utc>,
    /// The instant after the last.
    pub to: DateTime<Utc>,
}

impl Span {
    /// A span that is not empty.
    #[must_use]
    pub fn new(from: DateTime<Utc>, to: DateTime<Utc>) -> Option<Self> {
        (from < to).then_some(Self { from, to })
    }

    /// Whether the instant lies inside.
    #[must_use]
    pub fn holds(&self, instant: DateTime<Utc>) -> bool {
        self.from <= instant && instant < self.to
    }

    /// What both cover.
    #[must_use]
    pub fn clip(&self, to: &Self) -> Option<Self> {
        Self::new(self.from.max(to.from), self.to.min(to.to))
    }

    /// Whether they share an instant; ending when the other begins is no clash.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.from < other.to && other.from < self.to
    }

    /// Its length in whole seconds.
    #[must_use]
    pub fn seconds(&self) -> u32 {
        u32::try_from((self.to - self.from).num_seconds()).unwrap_or(0)
    }
}

/// What the spans cover together, in order, none touching another.
#[must_use]
pub fn merge(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    let mut merged: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.from <= last.to => last.to = last.to.max(span.to),
            _ => merged.push(span),
        }
    }
    merged
}

/// How many whole seconds the spans cover together inside a frame.
#[must_use]
pub fn seconds_within(spans: impl IntoIterator<Item = Span>, frame: &Span) -> u32 {
    let inside = spans.into_iter().filter_map(|span| span.clip(frame)).collect();
    let micros: i64 = merge(inside).iter().filter_map(|s| (s.to - s.from).num_microseconds()).sum();
    u32::try_from(micros / 1_000_000).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn span(from: i64, to: i64) -> Span {
        let at = |s| DateTime::from_timestamp(s, 0).unwrap();
        Span { from: at(from), to: at(to) }
    }

    #[test]
    fn seconds_of_several_sources_are_counted_once() {
        let sources = [span(0, 60), span(30, 90), span(90, 100), span(200, 400)];
        assert_eq!(merge(sources.to_vec()), [span(0, 100), span(200, 400)]);
        assert_eq!(seconds_within(sources, &span(50, 250)), 100);
    }

    #[test]
    fn a_session_may_begin_when_another_ends() {
        assert!(!span(0, 60).overlaps(&span(60, 120)));
        assert!(span(0, 61).overlaps(&span(60, 120)));
        assert_eq!(Span::new(span(5, 6).from, span(5, 6).from), None);
    }

    proptest! {
        #[test]
        fn order_and_repetition_of_spans_change_nothing(mut ends in prop::collection::vec((0_i64..500, 0_i64..60), 0..12)) {
            let of = |ends: &[(i64, i64)]| merge(ends.iter().filter(|e| e.1 > 0).map(|e| span(e.0, e.0 + e.1)).collect());
            let once = of(&ends);
            ends.extend(ends.clone());
            ends.reverse();
            prop_assert_eq!(of(&ends), once);
        }
    }
}
