//! The filters of the catalogue as a form shows them, and those that are on.

use catalogue::entry::{Facet, Filter, Shelf, find};
use i18n_embed_fl::fl;
use text::Locale;

/// Lengths that are offered, in minutes.
const LENGTHS: [u32; 3] = [30, 60, 120];

/// One list to choose from.
pub(super) struct Choice {
    pub(super) name: &'static str,
    pub(super) label: String,
    pub(super) any: String,
    /// Value, words, whether it is chosen.
    pub(super) options: Vec<(String, String, bool)>,
}

/// A filter that is on, with the way to take it away.
pub(super) struct On {
    pub(super) label: String,
    pub(super) href: String,
}

/// The lists, each term with how many entries it would leave. A term that would leave none is offered only where it is
/// chosen.
pub(super) fn choices(shelf: &Shelf, filter: &Filter, counts: &find::Counts, l: &Locale) -> Vec<Choice> {
    let mut all: Vec<_> =
        Facet::ALL.into_iter().map(|facet| facet_choice(shelf, filter, counts, facet, l)).collect();
    all.insert(3, lengths(filter, l));
    all
}

fn facet_choice(shelf: &Shelf, filter: &Filter, counts: &find::Counts, facet: Facet, l: &Locale) -> Choice {
    let chosen = |slug: &str| filter.terms.get(&facet).is_some_and(|terms| terms.contains(slug));
    let count = |slug: &str| counts.get(&facet).and_then(|c| c.get(slug)).copied().unwrap_or(0);
    let options = shelf.terms(facet.name()).iter().filter(|t| count(&t.slug) > 0 || chosen(&t.slug));
    let option = |slug: &str, label: &str| {
        (slug.to_owned(), fl!(l, "catalogue-option", term = label, count = count(slug)), chosen(slug))
    };
    Choice {
        name: facet.name(),
        label: fl!(l, "catalogue-facet", facet = facet.name()),
        any: fl!(l, "catalogue-any", facet = facet.name()),
        options: options.map(|term| option(&term.slug, term.label.get(l.lang))).collect(),
    }
}

fn lengths(filter: &Filter, l: &Locale) -> Choice {
    let option = |most: u32| (most.to_string(), up_to(most, l), filter.max_minutes == Some(most));
    let own = filter.max_minutes.filter(|most| !LENGTHS.contains(most));
    Choice {
        name: "max_minutes",
        label: fl!(l, "catalogue-facet", facet = "length"),
        any: fl!(l, "catalogue-any", facet = "length"),
        options: LENGTHS.into_iter().chain(own).map(option).collect(),
    }
}

fn up_to(most: u32, l: &Locale) -> String {
    fl!(l, "catalogue-up-to", length = l.minutes(most))
}

/// What is filtered, each with the address of the list without it. `rest` is what else the address holds.
pub(super) fn on(shelf: &Shelf, filter: &Filter, rest: &str, l: &Locale) -> Vec<On> {
    let terms = filter.terms.iter().flat_map(|(facet, terms)| terms.iter().map(move |term| (*facet, term)));
    let mut all: Vec<_> = terms
        .map(|(facet, term)| On {
            label: shelf.label(facet.name(), term, l.lang).to_owned(),
            href: address(&filter.toggled(facet, term), rest),
        })
        .collect();
    if let Some(most) = filter.max_minutes {
        let without = Filter { max_minutes: None, ..filter.clone() };
        all.push(On { label: up_to(most, l), href: address(&without, rest) });
    }
    if !filter.query.is_empty() {
        let without = Filter { query: String::new(), ..filter.clone() };
        all.push(On { label: format!("“{}”", filter.query), href: address(&without, rest) });
    }
    all
}

/// The address of the list with this filter.
pub(super) fn address(filter: &Filter, rest: &str) -> String {
    let query = [filter.to_query(), rest.to_owned()];
    let query: Vec<_> = query.into_iter().filter(|part| !part.is_empty()).collect();
    if query.is_empty() { "/catalogue".to_owned() } else { format!("/catalogue?{}", query.join("&")) }
}
