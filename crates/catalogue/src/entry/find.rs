//! Finding entries in memory: which match, and how many each further choice would leave.

use std::collections::BTreeMap;

use kernel::{Localized, fold};

use super::filter::{Facet, Filter, Terms};

/// An entry as far as finding is concerned, folded once when the catalogue is loaded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findable {
    /// The terms that it carries.
    pub terms: Terms,
    /// Its length.
    pub minutes: u32,
    /// The title, folded, in all languages.
    title: String,
    /// Everything else that can be found, folded.
    text: String,
}

/// How many entries each term of each facet would leave.
pub type Counts = BTreeMap<Facet, BTreeMap<String, usize>>;

impl Findable {
    /// Folds the texts in every language, so that an entry is found in whichever a visitor types.
    #[must_use]
    pub fn new(terms: Terms, minutes: u32, title: &Localized, texts: &[&Localized]) -> Self {
        let folded = |text: &Localized| {
            let all: Vec<_> = text.languages().filter_map(|lang| text.exact(lang)).map(fold).collect();
            all.join("\n")
        };
        let text = texts.iter().map(|text| folded(text)).collect::<Vec<_>>().join("\n");
        Self { terms, minutes, title: folded(title), text }
    }

    /// Whether everything that the filter asks for holds.
    #[must_use]
    pub fn matches(&self, filter: &Filter) -> bool {
        self.holds_all_but(filter, None) && self.holds_words(&filter.words())
    }

    /// How well the words fit: the number of them in the title. For sorting, more first.
    #[must_use]
    pub fn rank(&self, filter: &Filter) -> usize {
        filter.words().iter().filter(|word| self.title.contains(word.as_str())).count()
    }

    fn holds_words(&self, words: &[String]) -> bool {
        words.iter().all(|word| self.title.contains(word.as_str()) || self.text.contains(word.as_str()))
    }

    fn holds_all_but(&self, filter: &Filter, left_out: Option<Facet>) -> bool {
        let short_enough = filter.max_minutes.is_none_or(|most| self.minutes <= most);
        let mut asked = filter.terms.iter().filter(|(facet, _)| Some(**facet) != left_out);
        let carries = |(facet, chosen): (&Facet, &std::collections::BTreeSet<String>)| {
            chosen.is_empty() || self.terms.get(facet).is_some_and(|own| !own.is_disjoint(chosen))
        };
        short_enough && asked.all(carries)
    }
}

/// How many entries each term would leave with all other facets as they are: within a facet the terms add up, so its
/// own choice is left out. Terms that no entry carries are not listed.
#[must_use]
pub fn counts<'a>(entries: impl IntoIterator<Item = &'a Findable>, filter: &Filter) -> Counts {
    let words = filter.words();
    let mut counts = Counts::new();
    for entry in entries.into_iter().filter(|entry| entry.holds_words(&words)) {
        for facet in Facet::ALL.into_iter().filter(|facet| entry.holds_all_but(filter, Some(*facet))) {
            for term in entry.terms.get(&facet).into_iter().flatten() {
                *counts.entry(facet).or_default().entry(term.clone()).or_default() += 1;
            }
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn terms(of: &[(Facet, &str)]) -> Terms {
        of.iter().fold(Terms::new(), |mut terms, (facet, term)| {
            terms.entry(*facet).or_default().insert((*term).to_owned());
            terms
        })
    }

    fn entry(of: &[(Facet, &str)], minutes: u32, en: &str, es: &str) -> Findable {
        Findable::new(
            terms(of),
            minutes,
            &Localized::pair(en, es),
            &[&Localized::pair("On the bus", "En el autobús")],
        )
    }

    fn catalogue() -> Vec<Findable> {
        vec![
            entry(&[(Facet::Topic, "wellbeing"), (Facet::Language, "en")], 20, "Calm", "Calma"),
            entry(
                &[(Facet::Topic, "wellbeing"), (Facet::Language, "es")],
                50,
                "Support",
                "Apoyar sin apurar",
            ),
            entry(
                &[(Facet::Topic, "starting-out"), (Facet::Language, "es")],
                60,
                "First words",
                "La primera voz",
            ),
        ]
    }

    fn found(filter: &Filter) -> Vec<usize> {
        catalogue().iter().enumerate().filter(|(_, e)| e.matches(filter)).map(|(n, _)| n).collect()
    }

    fn asking(query: &str) -> Filter {
        Filter { query: query.into(), ..Filter::default() }
    }

    #[test]
    fn case_and_accents_are_forgiven_in_every_language() {
        assert_eq!(found(&asking("AUTOBUS calma")), [0]);
        assert_eq!(found(&asking("Bús")), [0, 1, 2]);
        assert_eq!(found(&asking("calm train")), [] as [usize; 0]);
    }

    #[test]
    fn terms_of_one_facet_add_up_and_facets_narrow() {
        let both =
            terms(&[(Facet::Topic, "wellbeing"), (Facet::Topic, "starting-out"), (Facet::Language, "es")]);
        assert_eq!(found(&Filter { terms: both.clone(), ..Filter::default() }), [1, 2]);
        assert_eq!(found(&Filter { terms: both, max_minutes: Some(50), ..Filter::default() }), [1]);
    }

    #[test]
    fn counts_say_what_each_further_choice_would_leave() {
        let spanish = Filter { terms: terms(&[(Facet::Language, "es")]), ..Filter::default() };
        let counts = counts(&catalogue(), &spanish);
        assert_eq!(
            counts[&Facet::Topic],
            BTreeMap::from([("wellbeing".into(), 1), ("starting-out".into(), 1)])
        );
        assert_eq!(counts[&Facet::Language], BTreeMap::from([("en".into(), 1), ("es".into(), 2)]));
    }

    #[test]
    fn a_word_in_the_title_ranks_before_one_in_the_text() {
        assert!(catalogue()[0].rank(&asking("calm")) > catalogue()[1].rank(&asking("calm")));
    }

    proptest! {
        #[test]
        fn a_count_is_what_choosing_the_term_alone_in_its_facet_finds(topic in 0_usize..3, most in 1_u32..80) {
            let topic = ["wellbeing", "starting-out", "none"][topic];
            let base = Filter { max_minutes: Some(most), ..Filter::default() };
            let chosen = Filter { terms: terms(&[(Facet::Topic, topic)]), ..base.clone() };
            let counted = counts(&catalogue(), &base).get(&Facet::Topic).and_then(|c| c.get(topic).copied());
            prop_assert_eq!(counted.unwrap_or(0), found(&chosen).len());
        }
    }
}
