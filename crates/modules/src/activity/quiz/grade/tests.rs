use rstest::rstest;

use super::*;
use kernel::Lang;

fn l(text: &str) -> Localized {
    Localized::pair(text, format!("{text} es"))
}

fn question(form: QuestionForm) -> QuizQuestion {
    QuizQuestion {
        id: "q".into(),
        text: l("text"),
        why: l("why"),
        feedback_right: l("right"),
        feedback_wrong: l("wrong"),
        read_again: None,
        form,
    }
}

fn choice(id: &str, correct: bool) -> Choice {
    Choice { id: id.into(), correct, text: l(id), feedback: l(&format!("on {id}")) }
}

fn choices(keys: &[&str]) -> Answer {
    Answer::Choices(keys.iter().map(|k| (*k).to_owned()).collect())
}

fn several() -> QuizQuestion {
    let choices = vec![choice("a", true), choice("b", false), choice("c", true)];
    question(QuestionForm::Several { choices })
}

#[test]
fn single_is_right_with_the_correct_choice_and_says_what_belongs_to_it() {
    let q = question(QuestionForm::Single { choices: vec![choice("a", false), choice("b", true)] });
    assert!(grade(&q, &choices(&["b"])).correct);
    let wrong = grade(&q, &choices(&["a"]));
    assert!(!wrong.correct);
    assert_eq!(wrong.feedback(), Some(&l("on a")));
    assert!(!grade(&q, &choices(&["a", "b"])).correct);
}

#[rstest]
#[case(&["c", "a"], true)]
#[case(&["a"], false)]
#[case(&["a", "b", "c"], false)]
#[case(&[], false)]
fn several_needs_exactly_the_correct_ones(#[case] keys: &[&str], #[case] correct: bool) {
    assert_eq!(grade(&several(), &choices(keys)).correct, correct);
}

#[test]
fn true_or_false_is_a_choice_of_two() {
    let q = question(QuestionForm::TrueFalse { answer: false });
    assert!(grade(&q, &choices(&["false"])).correct);
    assert_eq!(grade(&q, &choices(&["true"])).feedback(), Some(&l("wrong")));
}

#[rstest]
#[case("Pregúntale", true)]
#[case("  preguntale. ", true)]
#[case("¡PREGUNTALE!", true)]
#[case("preguntar", false)]
#[case("to   wait", true)]
#[case("?!", false)]
#[case("", false)]
fn short_text_is_compared_without_case_accents_outer_spaces_and_punctuation(
    #[case] text: &str,
    #[case] correct: bool,
) {
    let accepted =
        BTreeMap::from([(Lang::En, vec!["to wait".into()]), (Lang::Es, vec!["pregúntale".into()])]);
    let q = question(QuestionForm::ShortText { accepted });
    assert_eq!(grade(&q, &Answer::Text(text.into())).correct, correct);
}

#[rstest]
#[case("3.5", 0.0, true)]
#[case("3,5", 0.0, true)]
#[case(" 3,50 ", 0.0, true)]
#[case("3.6", 0.1, true)]
#[case("3.61", 0.1, false)]
#[case("inf", 0.1, false)]
#[case("3.5 hours", 0.0, false)]
#[case("1.003,5", 0.0, false)]
fn numbers_read_with_point_or_comma(#[case] text: &str, #[case] tolerance: f64, #[case] correct: bool) {
    let q = question(QuestionForm::Numeric { answer: 3.5, tolerance, unit: l("hours") });
    assert_eq!(grade(&q, &Answer::Text(text.into())).correct, correct);
}

fn matching() -> QuizQuestion {
    let pair = |id: &str| Pair { id: id.into(), left: l(id), right: l(&format!("r{id}")), feedback: l("f") };
    question(QuestionForm::Matching { pairs: vec![pair("p1"), pair("p2"), pair("p3")] })
}

#[test]
fn matching_needs_every_pair_and_names_those_that_are_not_met() {
    let q = matching();
    let key = |id| q.key_of(id);
    let right: BTreeMap<_, _> = ["p1", "p2", "p3"].map(|id| (id.to_owned(), key(id))).into();
    assert!(grade(&q, &Answer::Pairs(right.clone())).correct);
    let mut swapped = right;
    swapped.insert("p1".into(), key("p2"));
    let graded = grade(&q, &Answer::Pairs(swapped));
    assert!(!graded.correct);
    assert_eq!(graded.remark_on("p1").map(|r| r.correct), Some(false));
    assert_eq!(graded.remark_on("p3").map(|r| r.correct), Some(true));
}

fn ordering() -> QuizQuestion {
    let items = ["i1", "i2", "i3"].map(|id| Item { id: id.into(), text: l(id) }).to_vec();
    question(QuestionForm::Ordering { items })
}

#[test]
fn ordering_needs_the_whole_order() {
    let q = ordering();
    let keys = |ids: &[&str]| Answer::Choices(ids.iter().map(|id| q.key_of(id)).collect());
    assert!(grade(&q, &keys(&["i1", "i2", "i3"])).correct);
    assert!(!grade(&q, &keys(&["i1", "i3", "i2"])).correct);
    assert!(!grade(&q, &keys(&["i1", "i2"])).correct);
}

#[test]
fn an_answer_of_another_form_is_wrong() {
    assert!(!grade(&several(), &Answer::Number(1.0)).correct);
    assert!(!grade(&matching(), &choices(&["p1"])).correct);
}

#[test]
fn what_is_shown_says_nothing_of_what_is_right_and_repeats_for_a_seed() {
    for q in [several(), matching(), ordering()] {
        let shown = serde_json::to_string(&q.shown(7)).unwrap();
        assert!(!shown.contains("correct") && !shown.contains("on a") && !shown.contains("why"), "{shown}");
        assert!(!shown.contains("\"i1\",\"text\"") || q.form.name() != "ordering", "{shown}");
        assert_eq!(q.shown(7), q.shown(7));
    }
}

#[test]
fn an_ordering_is_never_shown_in_the_right_order() {
    let q = ordering();
    let right: Vec<_> = ["i1", "i2", "i3"].map(|id| q.key_of(id)).to_vec();
    for seed in 0..200 {
        let shown: Vec<_> = q.shown(seed).items.into_iter().map(|i| i.key).collect();
        assert_ne!(shown, right);
        assert!(shown.iter().all(|k| right.contains(k)));
    }
}

#[test]
fn answers_are_one_key_in_json() {
    let json = serde_json::to_value(choices(&["a"])).unwrap();
    assert_eq!(json, serde_json::json!({ "choices": ["a"] }));
    let text: Answer = serde_json::from_value(serde_json::json!({ "text": "wait" })).unwrap();
    assert_eq!(text, Answer::Text("wait".into()));
}
