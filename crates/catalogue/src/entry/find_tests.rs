use proptest::prelude::*;

use super::*;

fn entry(of: &[(Facet, &str)], minutes: u32, kind: Kind) -> Findable {
    let terms = of.iter().map(|(facet, slug)| (*facet, (*slug).to_owned())).collect();
    Findable { kind, listed: true, minutes, terms }
}

fn lists() -> Lists {
    let webinar = Kind::InformationalWebinar;
    let retired = Findable { listed: false, ..entry(&[(Facet::Topic, "wellbeing")], 5, webinar) };
    Lists::of(&[
        entry(&[(Facet::Topic, "wellbeing"), (Facet::Language, "en")], 20, webinar),
        entry(&[(Facet::Topic, "wellbeing"), (Facet::Language, "es")], 50, webinar),
        entry(&[(Facet::Topic, "starting-out"), (Facet::Language, "es")], 60, Kind::Course),
        retired,
    ])
}

fn choosing(of: &[(Facet, &str)]) -> Filter {
    let mut filter = Filter::default();
    for (facet, slug) in of {
        filter.terms.entry(*facet).or_default().insert((*slug).to_owned());
    }
    filter
}

fn left(filter: &Filter) -> Vec<usize> {
    lists().left(filter, None).places().collect()
}

#[test]
fn terms_of_one_facet_add_up_and_facets_narrow() {
    let both =
        choosing(&[(Facet::Topic, "wellbeing"), (Facet::Topic, "starting-out"), (Facet::Language, "es")]);
    assert_eq!(left(&both), [1, 2]);
    assert_eq!(left(&Filter { max_minutes: Some(50), ..both.clone() }), [1]);
    assert_eq!(left(&Filter { kind: Some(Kind::Course), ..both }), [2]);
    assert_eq!(left(&choosing(&[(Facet::Grade, "nowhere")])), [] as [usize; 0]);
}

#[test]
fn what_is_not_listed_is_never_left() {
    assert_eq!(left(&Filter::default()), [0, 1, 2]);
}

#[test]
fn counts_say_what_each_further_choice_would_leave() {
    let counts = lists().counts(&choosing(&[(Facet::Language, "es")]), None);
    let of = |facet| counts.terms[&facet].clone();
    assert_eq!(of(Facet::Topic), BTreeMap::from([("wellbeing".into(), 1), ("starting-out".into(), 1)]));
    assert_eq!(of(Facet::Language), BTreeMap::from([("en".into(), 1), ("es".into(), 2)]));
    assert_eq!(counts.lengths, BTreeMap::from([(30, 0), (60, 2), (120, 2)]));
}

proptest! {
    #[test]
    fn a_count_is_what_choosing_the_term_alone_in_its_facet_finds(topic in 0_usize..3, most in 1_u32..80, words: bool) {
        let topic = ["wellbeing", "starting-out", "none"][topic];
        let words = words.then(|| Bits::that(4, |n| n != 1));
        let base = Filter { max_minutes: Some(most), ..Filter::default() };
        let chosen = Filter { max_minutes: Some(most), ..choosing(&[(Facet::Topic, topic)]) };
        let counts = lists().counts(&base, words.as_ref());
        let counted = counts.terms[&Facet::Topic].get(topic).copied().unwrap_or(0);
        prop_assert_eq!(counted, lists().left(&chosen, words.as_ref()).count());
        prop_assert_eq!(counts.lengths[&most], lists().left(&base, words.as_ref()).count());
    }
}
