//! What the address of a grid asks for.

use courses::seat::entity::Part;
use progress::grid::{Filter, Seen};
use serde::Deserialize;

/// The filters, the opened module and the page, as they stand in the address. What means nothing is left aside.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct GridQuery {
    /// Part of a name.
    pub(crate) q: String,
    /// Number of the module whose webinar is meant.
    pub(crate) webinar: String,
    /// How it was completed.
    pub(crate) how: String,
    /// State of the association.
    pub(crate) state: String,
    /// Part taken.
    pub(crate) part: String,
    /// Only who needs a hand.
    pub(crate) hand: String,
    /// Number of the module that is opened to its activities.
    pub(crate) module: String,
    /// Page, from 1.
    pub(crate) page: String,
}

impl GridQuery {
    pub(crate) fn filter(&self) -> Filter {
        let place = self.webinar.parse::<usize>().unwrap_or(1).saturating_sub(1);
        Filter {
            words: self.q.clone(),
            webinar: Seen::of(&self.how).map(|seen| (place, seen)),
            state_name: Some(self.state.clone()).filter(|name| !name.is_empty()),
            part: Part::ALL.into_iter().find(|part| part.word() == self.part),
            hand: !self.hand.is_empty(),
        }
    }

    /// The place (from 0) of the module that is opened.
    pub(crate) fn opened(&self) -> Option<usize> {
        self.module.parse::<usize>().ok()?.checked_sub(1)
    }

    pub(crate) fn page(&self) -> usize {
        self.page.parse().unwrap_or(1)
    }

    /// The same address with another module opened, or none.
    pub(crate) fn opening(&self, base: &str, place: Option<usize>) -> String {
        let module = place.map(|place| (place + 1).to_string()).unwrap_or_default();
        Self { module, ..self.clone() }.address(base)
    }

    /// The same address at another page.
    pub(crate) fn at_page(&self, base: &str, page: usize) -> String {
        Self { page: page.to_string(), ..self.clone() }.address(base)
    }

    /// The address under `base`; what is not set is left out.
    pub(crate) fn address(&self, base: &str) -> String {
        let pairs = [
            ("q", &self.q),
            ("webinar", &self.webinar),
            ("how", &self.how),
            ("state", &self.state),
            ("part", &self.part),
            ("hand", &self.hand),
            ("module", &self.module),
            ("page", &self.page),
        ];
        let set = pairs.into_iter().filter(|(_, value)| !value.is_empty());
        let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(set).finish();
        if query.is_empty() { base.to_owned() } else { format!("{base}?{query}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_nothing_filters_nothing() {
        let query = GridQuery { how: "late".into(), part: "x".into(), ..GridQuery::default() };
        assert_eq!(query.filter(), Filter::default());
        assert_eq!((query.opened(), query.page()), (None, 1));
    }

    #[test]
    fn filters_stay_when_a_module_is_opened() {
        let query = GridQuery { q: "ana m".into(), hand: "yes".into(), ..GridQuery::default() };
        assert_eq!(query.opening("/g", Some(1)), "/g?q=ana+m&hand=yes&module=2");
        assert_eq!(GridQuery::default().opening("/g", None), "/g");
    }
}
