use rstest::rstest;

use super::super::{Measure, State, SubmissionStanding, conclude};
use super::{of, of_first};
use crate::decision::{DecisionKind, Subject};
use crate::evidence::EvidenceBody;
use crate::outline::{ActivityOutline, Film, Rule};
use crate::policy::Policy;
use crate::samples::*;

#[test]
fn a_page_is_done_when_it_is_marked_done() {
    let opened = facts([item(1, 1, 5, EvidenceBody::Opened {})]);
    assert_eq!(of(Rule::MarkDone, &opened).state, State::Part);
    let marked =
        facts([item(1, 1, 5, EvidenceBody::MarkedDone {}), item(2, 1, 9, EvidenceBody::MarkedDone {})]);
    assert_eq!(of(Rule::MarkDone, &marked).completed_at, Some(at(5)));
    assert_eq!(of(Rule::MarkDone, &facts([])).state, State::Open);
}

#[rstest]
#[case::ninety_per_cent(&[(0.0, 90.0)], true)]
#[case::less(&[(0.0, 89.999)], false)]
#[case::the_same_seconds_twice(&[(0.0, 60.0), (0.0, 60.0)], false)]
#[case::in_parts(&[(0.0, 50.0), (60.0, 100.0)], true)]
#[case::past_the_end(&[(10.0, 100.4)], true)]
fn a_video_is_done_by_ninety_per_cent_of_its_distinct_seconds(
    #[case] ranges: &[(f64, f64)],
    #[case] done: bool,
) {
    let found = of(Rule::Watch(film(&[81], 100.0)), &facts([item(1, 1, 5, watched(81, ranges))]));
    assert_eq!(found.is_done(), done);
}

#[test]
fn the_low_data_variant_counts_the_same() {
    let both =
        facts([item(1, 1, 5, watched(81, &[(0.0, 50.0)])), item(2, 1, 7, watched(82, &[(40.0, 90.0)]))]);
    let found = of(Rule::Watch(film(&[81, 82], 100.0)), &both);
    assert_eq!(found.completed_at, Some(at(7)));
    assert_eq!(found.measure, Some(Measure::Watched { seconds: 90, needed: 90 }));
}

#[rstest]
#[case::both_allow_it(true, true, true)]
#[case::the_policy_does_not(false, true, false)]
#[case::the_film_does_not(true, false, false)]
fn a_transcript_counts_where_policy_and_film_allow_it(
    #[case] policy: bool,
    #[case] by_film: bool,
    #[case] done: bool,
) {
    let read = facts([item(1, 1, 5, EvidenceBody::Read { media: id(81) })]);
    let film = Film { transcript_counts: by_film, ..film(&[81], 100.0) };
    let policy = Policy { transcript_counts: policy, ..Policy::default() };
    assert_eq!(of_first(&alone(Rule::Watch(film)), &policy, &read).is_done(), done);
}

#[test]
fn a_quiz_is_passed_by_its_best_attempt_and_counts_failures() {
    let attempt = |n, right: [bool; 3], t| {
        ["a", "b", "c"].into_iter().zip(right).enumerate().map(move |(i, (q, correct))| {
            item(u128::from(n) * 10 + i as u128, 1, t + i as i64, answered(q, n, correct))
        })
    };
    let rule = || Rule::Quiz { questions: 3, pass: 2 };
    let once = attempt(1, [true, false, false], 5);
    let failed = of(rule(), &facts(once.clone()));
    assert!(!failed.is_done());
    assert_eq!(failed.measure, Some(Measure::Score { best: 1, pass: 2, of: 3, failed: 1 }));
    let passed = of(rule(), &facts(once.chain(attempt(2, [true, true, false], 20))));
    assert_eq!(passed.completed_at, Some(at(21)));
    assert_eq!(passed.measure, Some(Measure::Score { best: 2, pass: 2, of: 3, failed: 1 }));
}

#[test]
fn right_answers_of_different_attempts_are_not_added_up() {
    let two = [item(1, 1, 5, answered("a", 1, true)), item(2, 1, 6, answered("b", 2, true))];
    assert!(!of(Rule::Quiz { questions: 3, pass: 2 }, &facts(two)).is_done());
}

#[rstest]
#[case::enough_words(150, false, true, SubmissionStanding::Received)]
#[case::too_short(149, false, false, SubmissionStanding::TooShort)]
#[case::waits_where_acceptance_is_asked(150, true, false, SubmissionStanding::Awaiting)]
fn a_reflection_is_done_by_enough_words(
    #[case] words: u32,
    #[case] needs_acceptance: bool,
    #[case] done: bool,
    #[case] standing: SubmissionStanding,
) {
    let rule = Rule::Reflection { min_words: 150, needs_acceptance };
    let found = of(rule, &facts([item(1, 1, 5, submitted(1, words))]));
    assert_eq!(found.is_done(), done);
    assert_eq!(found.measure, Some(Measure::Submission { revision: 1, standing }));
}

#[test]
fn a_returned_reflection_is_open_again_until_the_next_revision() {
    let rule = || Rule::Reflection { min_words: 150, needs_acceptance: false };
    let mut facts = facts([item(1, 1, 5, submitted(1, 200))]);
    let activity = Subject::Activity(id(1));
    decide(&mut facts, 1, activity, 9, DecisionKind::SubmissionReturned { revision: 1 });
    assert_eq!(of(rule(), &facts).state, State::Part);
    facts.absorb(&item(2, 1, 12, submitted(2, 200)), crate::facts::Weight::Counts);
    assert_eq!(of(rule(), &facts).completed_at, Some(at(12)));
}

#[test]
fn an_accepted_reflection_is_done_when_it_was_accepted_where_that_is_asked() {
    let mut facts = facts([item(1, 1, 5, submitted(1, 200))]);
    decide(&mut facts, 1, Subject::Activity(id(1)), 9, DecisionKind::SubmissionAccepted { revision: 1 });
    let found = |needs_acceptance| of(Rule::Reflection { min_words: 150, needs_acceptance }, &facts);
    assert_eq!(found(true).completed_at, Some(at(9)));
    assert_eq!(found(false).completed_at, Some(at(5)));
}

#[rstest]
#[case::a_post_and_an_answer(1, 1, Some(9))]
#[case::a_post_is_enough(1, 0, Some(5))]
#[case::more_answers_are_needed(1, 2, None)]
fn a_discussion_asks_for_posts_and_answers(
    #[case] posts: u32,
    #[case] answers: u32,
    #[case] done_at: Option<i64>,
) {
    let post = |n, answers_to| EvidenceBody::Posted { post: id::<()>(n).uuid(), answers_to };
    let two = [item(1, 1, 5, post(1, None)), item(2, 1, 9, post(2, Some(id::<()>(9).uuid())))];
    let found = of(Rule::Discussion { posts, answers }, &facts(two));
    assert_eq!(found.completed_at, done_at.map(at));
}

#[test]
fn a_module_is_done_with_its_last_required_activity_and_the_course_with_its_last_module() {
    let optional = ActivityOutline { required: false, ..activity(2, Rule::MarkDone) };
    let outline = outline(vec![
        module(31, 0, vec![activity(1, Rule::MarkDone), optional]),
        module(32, 0, vec![activity(3, Rule::MarkDone)]),
    ]);
    let done = |activities: &[(u128, i64)]| {
        let items = activities.iter().map(|&(a, t)| item(a, a, t, EvidenceBody::MarkedDone {}));
        conclude(&outline, &Policy::default(), &facts(items))
    };
    let half = done(&[(1, 9), (2, 30)]);
    assert_eq!((half.modules[0].completed_at, half.completed_at), (Some(at(9)), None));
    assert_eq!(half.contact_minutes, 60, "optional minutes are not contact minutes");
    let whole = done(&[(1, 9), (3, 7)]);
    assert_eq!(whole.completed_at, Some(at(9)));
    assert_eq!(whole.contact_minutes, 120);
}

#[test]
fn a_course_that_asks_for_nothing_is_never_completed() {
    let nothing = outline(vec![module(31, 0, vec![])]);
    assert!(!conclude(&nothing, &Policy::default(), &facts([])).is_completed());
}

#[test]
fn a_policy_can_ask_for_fewer_modules() {
    let one = Policy { modules_needed: Some(1), ..Policy::default() };
    let two = outline(vec![
        module(31, 0, vec![activity(1, Rule::MarkDone)]),
        module(32, 0, vec![activity(2, Rule::MarkDone)]),
    ]);
    let marked = facts([item(1, 2, 5, EvidenceBody::MarkedDone {})]);
    assert_eq!(conclude(&two, &one, &marked).completed_at, Some(at(5)));
}
