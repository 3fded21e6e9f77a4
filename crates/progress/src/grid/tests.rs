use chrono::DateTime;
use courses::enrolment::entity::State;
use courses::seat::entity::Part;

use super::*;
use crate::conclusion::{How, conclude};
use crate::facts::Facts;
use crate::policy::Policy;
use crate::samples::{LIVE, course, id, moment};
use crate::standing::HandReason;

fn learner(n: u128, team: Option<u128>) -> GridLearner {
    GridLearner {
        enrolment: id(n),
        person: id(n),
        name: format!("Núria {n}"),
        email: String::new(),
        phone: None,
        team: team.map(|t| GridTeam { id: id(t), name: format!("Team {t}") }),
        association: None,
        state_name: Some("Iowa".to_owned()),
        part: Part::Esp,
        state: State::Active,
        last_here_at: DateTime::from_timestamp(0, 0),
        conclusion: conclude(&course(), &Policy::default(), &Facts::default()),
        hand: Vec::new(),
    }
}

/// Teams of four, and as many without a team.
fn many(teams: u128, single: u128) -> Vec<GridLearner> {
    let seated = (0..teams * 4).map(|n| learner(n, Some(n / 4)));
    seated.chain((0..single).map(|n| learner(10_000 + n, None))).collect()
}

#[test]
fn no_page_splits_a_team_or_is_longer_than_a_hundred() {
    let mut all = many(60, 130);
    all.insert(0, learner(9_999, Some(999)));
    let shown: Vec<_> = all.iter().collect();
    let count = page(&shown, 1).count;
    let pages: Vec<_> = (1..=count).map(|n| page(&shown, n).learners).collect();
    assert!(pages.iter().all(|p| p.len() <= PAGE && !p.is_empty()));
    assert_eq!(pages.concat(), shown);
    for both in pages.windows(2) {
        let (last, first) = (both[0].last().unwrap(), both[1].first().unwrap());
        assert!(last.team.is_none() || last.team != first.team);
    }
}

#[test]
fn a_page_beyond_the_last_is_the_last() {
    let all = many(30, 0);
    let shown: Vec<_> = all.iter().collect();
    assert_eq!((page(&shown, 9).number, page(&shown, 0).number, page(&[], 1).count), (2, 1, 1));
}

#[test]
fn names_are_found_without_accents_and_by_team() {
    let (all, outline) = (many(2, 1), course());
    let found = |words: &str| {
        let filter = Filter { words: words.to_owned(), ..Filter::default() };
        filter.pick(&all, &outline, moment(0)).len()
    };
    assert_eq!((found("nuria"), found(" TEAM 1"), found("nobody"), found("")), (9, 4, 0, 9));
}

#[test]
fn a_webinar_that_is_over_is_missed_and_one_to_come_is_nothing() {
    let (learner, outline) = (learner(1, None), course());
    let missed = Filter { webinar: Some((0, Seen::Missed)), ..Filter::default() };
    let all = [learner];
    assert_eq!(missed.pick(&all, &outline, moment(LIVE)).len(), 0);
    assert_eq!(missed.pick(&all, &outline, moment(LIVE + 5 * 24 * 60)).len(), 1);
}

#[test]
fn filters_must_all_hold() {
    let mut all = many(1, 0);
    all[2].part = Part::Employer;
    all[3].hand = vec![HandReason::Late { count: 2 }];
    all[3].state_name = Some("Ohio".to_owned());
    let outline = course();
    let count = |filter: Filter| filter.pick(&all, &outline, moment(0)).len();
    assert_eq!(count(Filter { part: Some(Part::Employer), ..Filter::default() }), 1);
    assert_eq!(count(Filter { hand: true, ..Filter::default() }), 1);
    let iowa = Some("Iowa".to_owned());
    assert_eq!(count(Filter { hand: true, state_name: iowa, ..Filter::default() }), 0);
}

#[test]
fn each_letter_has_its_word() {
    for seen in Seen::ALL {
        assert_eq!(Seen::of(seen.word()), Some(seen));
    }
    assert_eq!(Seen::How(How::MakeUp).letter(), 'M');
    assert_eq!(Seen::of("late"), None);
}
