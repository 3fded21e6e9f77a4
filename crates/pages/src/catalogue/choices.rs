//! The filters of the catalogue as a form shows them, those that are on, and what to take away where nothing is left.

use catalogue::entry::entity::Kind;
use catalogue::entry::{Counts, Facet, Filter, Hits, LENGTHS, Shelf, Sort};
use i18n_embed_fl::fl;
use text::Locale;

/// One list to choose from.
pub(super) struct Choice {
    pub(super) name: &'static str,
    pub(super) label: String,
    /// Whether only one can be chosen.
    pub(super) single: bool,
    /// How many are chosen.
    pub(super) chosen: usize,
    pub(super) options: Vec<Offered>,
}

/// A choice with how many entries it would leave.
pub(super) struct Offered {
    pub(super) value: String,
    pub(super) words: String,
    pub(super) count: usize,
    pub(super) chosen: bool,
}

/// A filter that is on, with the way to take it away.
pub(super) struct On {
    pub(super) label: String,
    pub(super) href: String,
    /// What is left to filter by without it.
    without: Filter,
}

/// The lists. A choice that would leave nothing is offered only where it is chosen, and a list that cannot narrow
/// anything not at all.
pub(super) fn choices(shelf: &Shelf, filter: &Filter, counts: &Counts, l: &Locale) -> Vec<Choice> {
    let mut all: Vec<_> =
        Facet::ALL.into_iter().map(|facet| facet_choice(shelf, filter, counts, facet, l)).collect();
    all.insert(3, lengths(filter, counts, l));
    all.retain(|choice| choice.options.len() > 1 || choice.chosen > 0);
    all
}

fn facet_choice(shelf: &Shelf, filter: &Filter, counts: &Counts, facet: Facet, l: &Locale) -> Choice {
    let chosen = |slug: &str| filter.terms.get(&facet).is_some_and(|terms| terms.contains(slug));
    let count = |slug: &str| counts.terms.get(&facet).and_then(|c| c.get(slug)).copied().unwrap_or(0);
    let option = |slug: &str, label: &str| Offered {
        value: slug.to_owned(),
        words: label.to_owned(),
        count: count(slug),
        chosen: chosen(slug),
    };
    let options = shelf.terms(facet.name()).iter().filter(|t| count(&t.slug) > 0 || chosen(&t.slug));
    Choice {
        name: facet.name(),
        label: fl!(l, "catalogue-facet", facet = facet.name()),
        single: false,
        chosen: filter.terms.get(&facet).map_or(0, std::collections::BTreeSet::len),
        options: options.map(|term| option(&term.slug, term.label.get(l.lang))).collect(),
    }
}

fn lengths(filter: &Filter, counts: &Counts, l: &Locale) -> Choice {
    let count = |most: u32| counts.lengths.get(&most).copied().unwrap_or(0);
    let own = filter.max_minutes.filter(|most| !LENGTHS.contains(most));
    let offered = LENGTHS.into_iter().chain(own);
    let option = |most: u32| Offered {
        value: most.to_string(),
        words: up_to(most, l),
        count: count(most),
        chosen: filter.max_minutes == Some(most),
    };
    let any = Offered {
        value: String::new(),
        words: fl!(l, "catalogue-any", facet = "length"),
        count: 0,
        chosen: filter.max_minutes.is_none(),
    };
    let some = offered.map(option).filter(|option| option.count > 0 || option.chosen);
    Choice {
        name: "max_minutes",
        label: fl!(l, "catalogue-facet", facet = "length"),
        single: true,
        chosen: usize::from(filter.max_minutes.is_some()),
        options: [any].into_iter().chain(some).collect(),
    }
}

fn up_to(most: u32, l: &Locale) -> String {
    fl!(l, "catalogue-up-to", length = l.minutes(most))
}

/// The orders: value, words, whether it is chosen. What fits best is offered only where something can.
pub(super) fn sorts(filter: &Filter, l: &Locale) -> Vec<(String, String, bool)> {
    // no recording is open for application, and without words none fits better than another
    let best = !filter.query.is_empty() || filter.kind != Some(Kind::InformationalWebinar);
    let named = |sort: Sort| {
        let word =
            if sort == Sort::Best && filter.query.is_empty() { "usual".to_owned() } else { sort.word() };
        let usual = sort == Sort::Newest && filter.sort == Sort::Best && !best;
        (sort.word(), fl!(l, "catalogue-sort-name", sort = word), filter.sort == sort || usual)
    };
    let all = [Sort::Best, Sort::Newest, Sort::Title, Sort::Shortest];
    all.into_iter().filter(|sort| best || *sort != Sort::Best).map(named).collect()
}

/// What is filtered, each with the address of the list without it. `rest` is what else the address holds.
pub(super) fn on(shelf: &Shelf, filter: &Filter, rest: &str, l: &Locale) -> Vec<On> {
    let one = |label: String, without: Filter| On { label, href: address(&without, rest), without };
    let terms = filter.terms.iter().flat_map(|(facet, terms)| terms.iter().map(move |term| (*facet, term)));
    let label = |facet: Facet, term: &str| shelf.label(facet.name(), term, l.lang).to_owned();
    let mut all: Vec<_> =
        terms.map(|(facet, term)| one(label(facet, term), filter.toggled(facet, term))).collect();
    if let Some(most) = filter.max_minutes {
        all.push(one(up_to(most, l), Filter { max_minutes: None, ..filter.clone() }));
    }
    if !filter.query.is_empty() {
        let without = Filter { query: String::new(), as_typed: false, ..filter.clone() };
        all.push(one(fl!(l, "catalogue-quoted", words = filter.query.as_str()), without));
    }
    all
}

/// What to take away so that something is left, with how much: words and address, the most first.
pub(super) fn loosened(shelf: &Shelf, hits: &Hits, on: &[On], l: &Locale) -> Vec<(String, String)> {
    let mut all: Vec<_> = on.iter().map(|on| (shelf.count(&on.without, hits), on)).collect();
    all.retain(|(count, _)| *count > 0);
    all.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let words =
        |(count, on): (usize, &On)| fl!(l, "catalogue-without", filter = on.label.as_str(), count = count);
    all.into_iter().map(|one| (words(one), one.1.href.clone())).collect()
}

/// The address of the list with this filter.
pub(super) fn address(filter: &Filter, rest: &str) -> String {
    let query = [filter.to_query(), rest.to_owned()];
    let query: Vec<_> = query.into_iter().filter(|part| !part.is_empty()).collect();
    if query.is_empty() { "/catalogue".to_owned() } else { format!("/catalogue?{}", query.join("&")) }
}
