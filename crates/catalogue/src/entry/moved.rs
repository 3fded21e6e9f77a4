//! Addresses that name terms which went into others.

use std::collections::BTreeMap;

use super::filter::{Facet, Terms};

/// The terms that went into others: by facet and name the name of the one that was kept.
pub type Moved = BTreeMap<(Facet, String), String>;

/// The same query string with every term that went into another under the name that was kept; nothing where there is
/// none. A term that is there again under its old name is that one.
#[must_use]
pub fn follow(query: &str, known: &Terms, moved: &Moved) -> Option<String> {
    let mut changed = false;
    let mut anew = form_urlencoded::Serializer::new(String::new());
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        let facet = Facet::ALL.into_iter().find(|facet| facet.name() == name);
        let kept = |term: &str| {
            let facet = facet?;
            let there = known.get(&facet).is_some_and(|terms| terms.contains(term));
            moved.get(&(facet, term.to_owned())).filter(|_| !there)
        };
        let terms: Vec<&str> = value.split(',').map(str::trim).collect();
        if terms.iter().any(|term| kept(term).is_some()) {
            changed = true;
            let terms: Vec<&str> =
                terms.iter().map(|term| kept(term).map_or(*term, String::as_str)).collect();
            anew.append_pair(&name, &terms.join(","));
        } else {
            anew.append_pair(&name, &value);
        }
    }
    changed.then(|| anew.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn followed(query: &str) -> Option<String> {
        let known = Terms::from([(Facet::Topic, ["wellbeing".to_owned(), "again".to_owned()].into())]);
        let one = |facet, slug: &str| ((facet, slug.to_owned()), "wellbeing".to_owned());
        follow(query, &known, &Moved::from([one(Facet::Topic, "rest"), one(Facet::Topic, "again")]))
    }

    #[test]
    fn a_term_that_went_into_another_is_named_as_the_other() {
        let query = "kind=webinar&topic=rest,again&q=caf%C3%A9+calma&page=2";
        let followed = followed(query).unwrap();
        assert_eq!(followed, "kind=webinar&topic=wellbeing%2Cagain&q=caf%C3%A9+calma&page=2");
    }

    #[test]
    fn what_names_none_stays_as_it_is() {
        for query in ["", "topic=again", "topic=unknown", "audience=rest", "q=rest"] {
            assert_eq!(followed(query), None, "{query}");
        }
    }
}
