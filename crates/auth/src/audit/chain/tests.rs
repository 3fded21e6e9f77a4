use proptest::prelude::*;

use super::*;
use crate::audit::walk::{Break, Row, Walk};

fn fact(n: u128) -> Fact {
    Fact {
        id: Uuid::from_u128(n),
        at: 1_780_000_000_000_000,
        actor: Some(Uuid::from_u128(1)),
        action: "grant_given".to_owned(),
        object_kind: "grant".to_owned(),
        object: None,
        detail: detail_hash(&[7; 32], "{}"),
    }
}

fn chained(facts: impl IntoIterator<Item = Fact>) -> Vec<Row> {
    let mut before = BEGINNING;
    let rows = facts.into_iter().zip(1..).map(|(fact, position)| {
        before = link(&before, position, &fact);
        Row { position, link: before.to_vec(), detail: Some((vec![7; 32], "{}".to_owned())), fact }
    });
    rows.collect()
}

/// The place where the walk stops.
fn broken(rows: &[Row]) -> Option<Break> {
    let mut walk = Walk::default();
    rows.iter().find_map(|row| walk.step(row).err())
}

#[test]
fn the_chain_is_the_same_for_ever() {
    // written down once; a change here would break every log that stands
    let hex: String = link(&BEGINNING, 1, &fact(5)).iter().map(|b| format!("{b:02x}")).collect();
    insta::assert_snapshot!(hex, @"fe0a9d252c568f220c6926804be3123295dc409f98eb7b6467cce8ffad0de58c");
}

#[test]
fn a_word_ends_where_it_ends() {
    let one = Fact { action: "ab".to_owned(), object_kind: "c".to_owned(), ..fact(1) };
    let two = Fact { action: "a".to_owned(), object_kind: "bc".to_owned(), ..fact(1) };
    assert_ne!(link(&BEGINNING, 1, &one), link(&BEGINNING, 1, &two));
    let actor = Fact { actor: fact(1).actor, object: None, ..fact(1) };
    let object = Fact { actor: None, object: fact(1).actor, ..fact(1) };
    assert_ne!(link(&BEGINNING, 1, &actor), link(&BEGINNING, 1, &object));
}

#[test]
fn a_detail_that_went_at_erasure_leaves_the_chain_whole() {
    let mut rows = chained((1..4).map(fact));
    rows[1].detail = None;
    assert_eq!(broken(&rows), None);
    rows[1].detail = Some((vec![7; 32], "{\"kind\":\"excused\"}".to_owned()));
    assert_eq!(broken(&rows), Some(Break::Detail(rows[1].fact.id)));
}

type Change = fn(&mut Fact);

#[rstest::rstest]
#[case::actor(|fact: &mut Fact| fact.actor = None)]
#[case::other_actor(|fact: &mut Fact| fact.actor = Some(Uuid::from_u128(2)))]
#[case::action(|fact: &mut Fact| fact.action = "grant_taken".to_owned())]
#[case::kind(|fact: &mut Fact| fact.object_kind = "person".to_owned())]
#[case::object(|fact: &mut Fact| fact.object = Some(Uuid::from_u128(9)))]
#[case::instant(|fact: &mut Fact| fact.at += 1)]
#[case::id(|fact: &mut Fact| fact.id = Uuid::from_u128(99))]
fn each_changed_field_is_found(#[case] change: Change) {
    let mut rows = chained((1..6).map(fact));
    change(&mut rows[2].fact);
    assert_eq!(broken(&rows), Some(Break::Link(rows[2].fact.id)));
}

proptest! {
    #[test]
    fn a_whole_chain_is_whole(n in 0_u128..40) {
        prop_assert_eq!(broken(&chained((0..n).map(fact))), None);
    }

    #[test]
    fn a_row_taken_out_is_found(n in 2_usize..30, at in any::<prop::sample::Index>()) {
        let mut rows = chained((0..n as u128).map(fact));
        let at = at.index(n - 1);
        rows.remove(at);
        prop_assert_eq!(broken(&rows), Some(Break::Place { expected: at as i64 + 1, found: at as i64 + 2 }));
        // closing the gap does not help
        for (row, position) in rows.iter_mut().zip(1..) {
            row.position = position;
        }
        prop_assert!(broken(&rows).is_some());
    }

    #[test]
    fn a_row_put_in_is_found(n in 1_usize..30, at in any::<prop::sample::Index>()) {
        let mut rows = chained((0..n as u128).map(fact));
        let at = at.index(n);
        let foreign = Row { fact: fact(1000), ..rows[at].clone() };
        rows.insert(at, foreign);
        for (row, position) in rows.iter_mut().zip(1..) {
            row.position = position;
        }
        prop_assert_eq!(broken(&rows), Some(Break::Link(Uuid::from_u128(1000))));
    }

    #[test]
    fn two_rows_that_changed_places_are_found(
        n in 2_usize..30, one in any::<prop::sample::Index>(), two in any::<prop::sample::Index>(),
    ) {
        let mut rows = chained((0..n as u128).map(fact));
        let (one, two) = (one.index(n), two.index(n));
        let (a, b) = (rows[one].fact.clone(), rows[two].fact.clone());
        rows[one].fact = b;
        rows[two].fact = a;
        prop_assert_eq!(broken(&rows).is_some(), one != two);
    }
}
