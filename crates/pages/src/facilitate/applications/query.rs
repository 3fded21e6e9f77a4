//! What of the queue is asked for.

use courses::application::State;
use courses::application::entity::Kind;
use courses::review::queries::{Queue, Wish};
use i18n_embed_fl::fl;
use serde::Deserialize;
use text::Locale;

/// What the address says.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Query {
    /// The word of a tab.
    pub(super) state: String,
    pub(super) association: String,
    pub(super) kind: String,
    pub(super) q: String,
    /// Whether only what one has not rated is shown.
    pub(super) mine: String,
    /// Which application stands beside the list.
    pub(super) on: String,
}

/// One tab of the queue.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Tab {
    Decide,
    Waiting,
    Offered,
    Accepted,
    Declined,
    Ended,
    Drafts,
}

impl Tab {
    pub(super) const ALL: [Self; 7] = [
        Self::Decide,
        Self::Waiting,
        Self::Offered,
        Self::Accepted,
        Self::Declined,
        Self::Ended,
        Self::Drafts,
    ];

    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Decide => "submitted",
            Self::Waiting => "waitlisted",
            Self::Offered => "offered",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Ended => "ended",
            Self::Drafts => "draft",
        }
    }

    pub(super) fn states(self) -> Vec<State> {
        match self {
            Self::Decide => vec![State::Submitted],
            Self::Waiting => vec![State::Waitlisted],
            Self::Offered => vec![State::Offered],
            Self::Accepted => vec![State::Accepted],
            Self::Declined => vec![State::Declined],
            Self::Ended => vec![State::Withdrawn, State::Lapsed],
            Self::Drafts => vec![State::Draft],
        }
    }

    pub(super) fn count(self, queue: &Queue) -> usize {
        match self {
            Self::Drafts => usize::try_from(queue.drafts).unwrap_or(usize::MAX),
            _ => self.states().into_iter().map(|state| queue.count(state)).sum(),
        }
    }

    /// The tab in which an application of this state stands.
    pub(super) fn of(state: State) -> Self {
        Self::ALL.into_iter().find(|tab| tab.states().contains(&state)).unwrap_or(Self::Decide)
    }
}

impl Query {
    pub(super) fn tab(&self) -> Tab {
        Tab::ALL.into_iter().find(|tab| tab.word() == self.state).unwrap_or(Tab::Decide)
    }

    pub(super) fn wish(&self) -> Wish {
        Wish {
            states: self.tab().states(),
            association: self.association.parse().ok(),
            kind: [Kind::Individual, Kind::Team].into_iter().find(|kind| kind.word() == self.kind),
            words: self.q.clone(),
            mine: self.mine == "yes",
        }
    }

    /// Whether anything but the tab narrows the list.
    pub(super) fn narrows(&self) -> bool {
        let narrowing = [&self.association, &self.kind, &self.q, &self.mine];
        narrowing.into_iter().any(|part| !part.trim().is_empty())
    }

    /// The address of the queue with this application beside it, or with none.
    pub(super) fn at(&self, base: &str, on: &str) -> String {
        let on = on.to_owned();
        let pairs = [
            ("state", &self.state),
            ("association", &self.association),
            ("kind", &self.kind),
            ("q", &self.q),
            ("mine", &self.mine),
            ("on", &on),
        ];
        let some = pairs.into_iter().filter(|(_, value)| !value.is_empty());
        let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(some).finish();
        format!("{base}/applications?{query}")
    }
}

/// What the filters offer: value, words, whether chosen.
pub(super) struct Choices {
    pub(super) associations: Vec<(String, String, bool)>,
    pub(super) kinds: Vec<(String, String, bool)>,
}

impl Choices {
    pub(super) fn of(l: &Locale, queue: &Queue, query: &Query) -> Self {
        let named = queue.all.iter().filter_map(|one| one.association.as_ref());
        let mut associations: Vec<_> = named
            .map(|a| (a.id.to_string(), crate::association::named(a), a.id.to_string() == query.association))
            .collect();
        associations.sort_by(|a, b| (&a.1, &a.0).cmp(&(&b.1, &b.0)));
        associations.dedup();
        let kind = |kind: Kind| {
            let word = kind.word();
            (word.clone(), fl!(l, "review-kind", kind = word.as_str()), query.kind == word)
        };
        Self { associations, kinds: [Kind::Team, Kind::Individual].into_iter().map(kind).collect() }
    }
}
