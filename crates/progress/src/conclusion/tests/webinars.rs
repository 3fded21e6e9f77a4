use rstest::rstest;

use super::super::{ActivityConclusion, How, Measure, State, conclude};
use super::{of, of_first};
use crate::decision::{Confirmed, DecisionKind, Subject};
use crate::evidence::{EvidenceBody, EvidenceItem};
use crate::facts::Facts;
use crate::outline::Rule;
use crate::policy::{MakeUp, Policy};
use crate::samples::*;

/// Rule 6 applied to the sample webinar.
fn found(facts: &Facts) -> ActivityConclusion {
    of(Rule::Webinar(webinar()), facts)
}

fn whole_recording(n: u128, minutes: i64) -> EvidenceItem {
    item(n, 1, minutes, watched(71, &[(0.0, 3_600.0)]))
}

#[test]
fn eighty_per_cent_of_the_planned_minutes_is_live() {
    let there = found(&facts([item(1, 1, LIVE + 70, present(51, 5, 53))]));
    assert_eq!((there.how, there.completed_at), (Some(How::Live), Some(at(LIVE + 53))));
    assert_eq!(there.minutes, 48, "contact minutes are those attended");
    let short = found(&facts([item(1, 1, LIVE + 70, present(51, 5, 52))]));
    assert_eq!((short.state, short.how), (State::Part, None));
    assert_eq!(short.measure, Some(Measure::Present { seconds: 47 * 60, needed: 48 * 60 }));
}

#[test]
fn minutes_of_two_sessions_are_never_summed() {
    let both = [item(1, 1, LIVE, present(51, 0, 40)), item(2, 1, LIVE, present(52, 0, 40))];
    assert!(!found(&facts(both)).is_done());
}

#[test]
fn attending_any_one_session_is_enough() {
    assert_eq!(found(&facts([item(1, 1, LIVE, present(52, 0, 60))])).how, Some(How::Live));
}

#[test]
fn a_session_ended_early_asks_for_the_same_share_of_what_was_held() {
    let mut early = webinar();
    early.sessions[0].ended_at = Some(at(LIVE + 50));
    let there = facts([item(1, 1, LIVE + 70, present(51, 0, 40))]);
    assert_eq!(of(Rule::Webinar(early), &there).how, Some(How::Live));
    assert_eq!(found(&there).how, None);
}

#[test]
fn the_first_way_that_holds_is_kept_and_the_earliest_dates_it() {
    let group = EvidenceBody::GroupViewing { recording: id(61) };
    let mut facts = facts([whole_recording(1, LIVE + 200)]);
    assert_eq!(found(&facts).how, Some(How::Recording));
    facts.absorb(&item(2, 1, LIVE + 300, group), crate::facts::Weight::Counts);
    assert_eq!(found(&facts).how, Some(How::Group));
    decide(&mut facts, 1, Subject::Activity(id(1)), LIVE + 400, DecisionKind::Excused);
    assert_eq!(found(&facts).how, Some(How::Excused));
    facts.absorb(&item(3, 1, LIVE + 500, present(52, 0, 60)), crate::facts::Weight::Counts);
    let all = found(&facts);
    assert_eq!((all.how, all.completed_at), (Some(How::Live), Some(at(LIVE + 200))));
}

#[test]
fn a_recording_needs_ninety_per_cent_of_one_recording() {
    let halves = [
        item(1, 1, LIVE, watched(71, &[(0.0, 1_800.0)])),
        item(2, 1, LIVE, watched(73, &[(1_800.0, 3_600.0)])),
    ];
    let half_each = found(&facts(halves));
    assert!(!half_each.is_done());
    assert_eq!(half_each.recording, Some(Measure::Watched { seconds: 1_800, needed: 3_240 }));
    let variants = [
        item(1, 1, LIVE, watched(71, &[(0.0, 1_800.0)])),
        item(2, 1, LIVE, watched(72, &[(1_800.0, 3_240.0)])),
    ];
    assert_eq!(found(&facts(variants)).how, Some(How::Recording));
}

#[test]
fn recordings_and_excuses_give_no_contact_minutes() {
    assert_eq!(found(&facts([whole_recording(1, LIVE)])).minutes, 0);
}

#[test]
fn a_group_counts_only_where_the_webinar_allows_it() {
    let viewed = facts([item(1, 1, LIVE, EvidenceBody::GroupViewing { recording: id(62) })]);
    let mut strict = webinar();
    strict.group_counts = false;
    assert_eq!(found(&viewed).how, Some(How::Group));
    assert_eq!(of(Rule::Webinar(strict), &viewed).how, None);
}

#[rstest]
#[case::denied_overrules_presence(DecisionKind::AttendanceDenied, 60, None)]
#[case::confirmed_minutes_are_live(confirmed(Confirmed::Minutes(48)), 0, Some(How::Live))]
#[case::too_few_confirmed_minutes_overrule_more(confirmed(Confirmed::Minutes(47)), 60, None)]
#[case::a_group_is_confirmed_as_a_group(confirmed(Confirmed::Group), 0, Some(How::Group))]
fn a_word_on_attendance_overrules_evidence(
    #[case] word: DecisionKind,
    #[case] minutes: i64,
    #[case] how: Option<How>,
) {
    let mut facts = facts([item(1, 1, LIVE + 70, present(51, 0, minutes))]);
    decide(&mut facts, 1, Subject::Activity(id(1)), LIVE + 90, word);
    assert_eq!(found(&facts).how, how);
}

fn confirmed(confirmed: Confirmed) -> DecisionKind {
    DecisionKind::AttendanceConfirmed { confirmed }
}

/// A recording and a reflection received on these days after the last session, then accepted.
fn made_up(facts: &mut Facts, activity: u128, recorded: i64, reflected: i64) {
    let over = LIVE + 2 * DAY + 60;
    let n = activity * 100;
    let counts = crate::facts::Weight::Counts;
    facts.absorb(&item(n, activity, over + recorded * DAY, watched(71, &[(0.0, 3_600.0)])), counts);
    facts.absorb(&item(n + 1, activity, over + reflected * DAY, submitted(1, 0)), counts);
    let accepted = DecisionKind::SubmissionAccepted { revision: 1 };
    decide(facts, n, Subject::Activity(id(activity)), over + 30 * DAY + n as i64, accepted);
}

#[rstest]
#[case::in_time(Some((14, 1)), 3, 13, How::MakeUp)]
#[case::the_recording_too_late(Some((14, 1)), 14, 3, How::Recording)]
#[case::the_reflection_too_late(Some((14, 1)), 3, 14, How::Recording)]
#[case::where_the_policy_does_not_allow_it(None, 3, 3, How::Recording)]
#[case::where_none_is_allowed(Some((14, 0)), 3, 3, How::Recording)]
fn a_webinar_is_made_up_by_recording_and_accepted_reflection_in_time(
    #[case] allowed: Option<(u32, u32)>,
    #[case] recorded: i64,
    #[case] reflected: i64,
    #[case] how: How,
) {
    let mut facts = Facts::default();
    made_up(&mut facts, 1, recorded, reflected);
    let make_up = allowed.map(|(days, at_most)| MakeUp { days, at_most });
    let policy = Policy { make_up, ..Policy::default() };
    let found = of_first(&alone(Rule::Webinar(webinar())), &policy, &facts);
    assert_eq!(found.how, Some(how));
}

#[test]
fn only_so_many_webinars_can_be_made_up_the_earliest_first() {
    let mut facts = Facts::default();
    [1, 2].into_iter().for_each(|a| made_up(&mut facts, a, 3, 3));
    let both = [1, 2].map(|n| activity(n, Rule::Webinar(webinar()))).to_vec();
    let policy = Policy { make_up: Some(MakeUp { days: 14, at_most: 1 }), ..Policy::default() };
    let found = conclude(&outline(vec![module(31, 0, both)]), &policy, &facts);
    let hows: Vec<_> = found.activities.iter().map(|a| a.how).collect();
    assert_eq!(hows, [Some(How::MakeUp), Some(How::Recording)]);
}

#[test]
fn a_reflection_that_makes_up_stands_as_the_last_word_on_its_last_revision_says() {
    use super::super::{SubmissionStanding, make_up_standing};
    let standing = |facts: &Facts| make_up_standing(facts, id(1));
    let mut facts = facts([item(1, 1, LIVE, present(51, 0, 5))]);
    assert_eq!(standing(&facts), None);
    let counts = crate::facts::Weight::Counts;
    facts.absorb(&item(2, 1, LIVE + DAY, submitted(1, 80)), counts);
    assert_eq!(standing(&facts), Some((1, SubmissionStanding::Awaiting)));
    decide(
        &mut facts,
        1,
        Subject::Activity(id(1)),
        LIVE + 2 * DAY,
        DecisionKind::SubmissionReturned { revision: 1 },
    );
    assert_eq!(standing(&facts), Some((1, SubmissionStanding::Returned)));
    facts.absorb(&item(3, 1, LIVE + 3 * DAY, submitted(2, 90)), counts);
    assert_eq!(standing(&facts), Some((2, SubmissionStanding::Awaiting)));
    decide(
        &mut facts,
        2,
        Subject::Activity(id(1)),
        LIVE + 4 * DAY,
        DecisionKind::SubmissionAccepted { revision: 2 },
    );
    assert_eq!(standing(&facts), Some((2, SubmissionStanding::Accepted)));
}
