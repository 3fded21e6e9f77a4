use kernel::{Id, Lang};
use proptest::prelude::*;

use super::entity::Model;
use super::points::{Held, Points, Wanted};
use super::query::{self, Word};
use super::vocabulary::Vocabulary;
use super::words;

/// Entries by title, topics, outcomes and text.
struct Shop {
    vocabulary: Vocabulary,
    held: Vec<Held>,
}

impl Shop {
    fn of(entries: &[[&str; 4]]) -> Self {
        let mut vocabulary = Vocabulary::default();
        let held: Vec<_> = entries.iter().map(|texts| Held::of(&row(texts), &mut vocabulary)).collect();
        let mut counts = vec![0; vocabulary.len()];
        held.iter().flat_map(Held::numbers).for_each(|n| counts[n as usize] += 1);
        vocabulary.sort(&counts);
        Self { vocabulary, held }
    }

    fn read(&self, query: &str) -> Vec<Word> {
        query::read(query, &self.vocabulary, false)
    }

    fn points(&self, query: &str) -> Vec<Points> {
        let wanted = Wanted::of(&self.read(query), &self.vocabulary);
        self.held.iter().map(|held| wanted.points(held)).collect()
    }
}

fn row([title, topics, outcomes, body]: &[&str; 4]) -> Model {
    let stored = |text: &str| words::stored(text, Lang::En).join(" ");
    Model {
        entry_id: Id::from_uuid(uuid::Uuid::nil()),
        place: 0,
        form: words::FORM,
        title: stored(title),
        topics: stored(topics),
        outcomes: stored(outcomes),
        body: stored(body),
    }
}

#[test]
fn title_before_topics_before_outcomes_before_text() {
    let shop = Shop::of(&[
        ["a", "b", "c", "mentor"],
        ["a", "b", "mentor", "mentor"],
        ["a", "mentor", "c mentor", "mentor"],
        ["mentor", "b", "c", "d"],
    ]);
    let points = shop.points("mentor");
    assert!(points.is_sorted() && points[0] < points[1] && points[2] < points[3], "{points:?}");
}

#[test]
fn the_word_as_typed_is_before_another_form_of_it() {
    let shop = Shop::of(&[["mentors", "", "", ""], ["mentor", "", "", ""]]);
    let points = shop.points("mentor");
    assert!(points[0] < points[1] && points[0].words == 1);
}

#[test]
fn an_entry_with_all_words_is_before_one_with_some() {
    let shop = Shop::of(&[["calm calm calm", "calm", "calm", ""], ["", "", "", "calm bus"]]);
    let points = shop.points("calm bus");
    assert!(points[0] < points[1]);
}

#[test]
fn words_that_say_nothing_are_looked_for_only_where_there_is_nothing_else() {
    let shop = Shop::of(&[["calm", "", "", "on the bus"]]);
    let typed = |query: &str| shop.read(query).into_iter().map(|word| word.typed).collect::<Vec<_>>();
    assert_eq!(typed("how to be calm on the bus"), ["be", "calm", "bus"]);
    assert_eq!(typed("on the"), ["on", "the"]);
}

#[test]
fn the_beginning_of_a_word_stands_for_the_word_and_a_misspelt_one_for_the_nearest() {
    let shop = Shop::of(&[["restorative", "", "", "mentoring"]]);
    assert!(shop.read("resto")[0].tokens.contains(&"restorative".to_owned()));
    let misspelt = &shop.read("mentornig")[0];
    assert_eq!(misspelt.meant.as_deref(), Some("mentoring"));
    let typed = query::read("mentornig", &shop.vocabulary, true);
    assert_eq!(typed[0].meant, None);
}

proptest! {
    #[test]
    fn more_words_found_never_lose_against_fewer(body in "[a-d]{1,3}( [a-d]{1,3}){0,6}", query in "[a-d]{1,3}( [a-d]{1,3}){0,3}") {
        let longer = format!("{body} {query}");
        let shop = Shop::of(&[["", "", "", &body], ["", "", "", &longer]]);
        let points = shop.points(&query);
        prop_assert!(points[0] <= points[1]);
    }

    #[test]
    fn any_query_can_be_read(query in "\\PC{0,60}") {
        let shop = Shop::of(&[["mentor", "bus", "calm", "rest"]]);
        prop_assert!(shop.read(&query).len() <= 12);
    }
}
