use std::collections::BTreeMap;

use chrono::TimeDelta;
use kernel::AnyId;
use rstest::rstest;

use super::*;
use crate::evidence::PresenceSource;
use crate::outline::WebinarOutline;
use crate::policy::Policy;

fn start() -> DateTime<Utc> {
    DateTime::from_timestamp(1_656_370_800, 0).unwrap()
}

fn session(ended_after: Option<i64>) -> SessionOutline {
    SessionOutline {
        id: AnyId::from_u128(1).into(),
        starts_at: start(),
        minutes: 60,
        ended_at: ended_after.map(|m| start() + TimeDelta::minutes(m)),
    }
}

fn webinar(present_minutes: Option<u32>) -> WebinarOutline {
    WebinarOutline { minutes: 60, present_minutes, group_counts: true, sessions: vec![], recordings: vec![] }
}

/// Presence in seconds after the start, by source.
fn presence(parts: &[(PresenceSource, i64, i64)]) -> Presence {
    let mut all: Presence = BTreeMap::new();
    for &(source, from, to) in parts {
        let at = |s| epoch_milliseconds(start() + TimeDelta::seconds(s));
        all.entry(source).or_default().insert(at(from), at(to));
    }
    all
}

#[rstest]
#[case::eighty_per_cent_of_the_planned_minutes(None, None, 48 * 60)]
#[case::the_webinar_says_otherwise(Some(30), None, 30 * 60)]
#[case::ended_early_the_minutes_held_count(None, Some(50), 40 * 60)]
#[case::ended_early_the_webinars_own_share_of_the_minutes_held(Some(30), Some(40), 20 * 60)]
#[case::ended_late_the_planned_minutes_count(None, Some(90), 48 * 60)]
#[case::a_session_ended_at_once_still_asks_for_somebody(None, Some(0), 1)]
fn needed(#[case] own: Option<u32>, #[case] ended_after: Option<i64>, #[case] seconds: u64) {
    assert_eq!(needed_seconds(&webinar(own), &session(ended_after), &Policy::default()), seconds);
}

#[test]
fn sources_are_merged_and_not_summed() {
    use PresenceSource::{JoinPage, ProviderReport};
    let said = presence(&[(JoinPage, 0, 600), (ProviderReport, 300, 900)]);
    assert_eq!(attended(&said, &session(None)).seconds, 900);
}

#[test]
fn presence_outside_the_session_as_held_is_clipped() {
    let said = presence(&[(PresenceSource::Roll, -600, 7_200)]);
    assert_eq!(attended(&said, &session(None)).seconds, 3_600);
    assert_eq!(attended(&said, &session(Some(50))).seconds, 3_000);
    assert_eq!(attended(&said, &session(Some(70))).seconds, 4_200);
}

#[test]
fn parts_of_a_second_are_summed_before_they_are_cut() {
    let mut said = presence(&[(PresenceSource::JoinPage, 0, 10)]);
    let at = epoch_milliseconds(start());
    let page = said.get_mut(&PresenceSource::JoinPage).unwrap();
    page.insert(at + 20_000, at + 20_600);
    page.insert(at + 30_000, at + 30_600);
    assert_eq!(attended(&said, &session(None)).seconds, 11);
}

#[test]
fn presence_is_enough_at_the_instant_at_which_it_reaches_what_is_needed() {
    let said = presence(&[(PresenceSource::JoinPage, 0, 600), (PresenceSource::JoinPage, 900, 3_600)]);
    let attended = attended(&said, &session(None));
    assert_eq!(attended.reached_at(600), Some(start() + TimeDelta::seconds(600)));
    assert_eq!(attended.reached_at(601), Some(start() + TimeDelta::seconds(901)));
    assert_eq!(attended.reached_at(3_301), None);
}
