//! Right and wrong answers to the questions of a quiz.

use std::collections::BTreeMap;

use modules::activity::quiz::{Answer, QuestionForm, QuizQuestion};

/// A right answer.
pub(super) fn right(question: &QuizQuestion) -> Answer {
    match &question.form {
        QuestionForm::Single { choices } | QuestionForm::Several { choices } => {
            Answer::Choices(choices.iter().filter(|c| c.correct).map(|c| c.id.clone()).collect())
        }
        QuestionForm::TrueFalse { answer } => Answer::Choices(vec![answer.to_string()]),
        QuestionForm::ShortText { accepted } => {
            Answer::Text(accepted.values().flatten().next().cloned().unwrap_or_default())
        }
        QuestionForm::Numeric { answer, .. } => Answer::Number(*answer),
        QuestionForm::Matching { pairs } => {
            Answer::Pairs(pairs.iter().map(|p| (p.id.clone(), question.key_of(&p.id))).collect())
        }
        QuestionForm::Ordering { items } => {
            Answer::Choices(items.iter().map(|item| question.key_of(&item.id)).collect())
        }
    }
}

/// A wrong answer.
pub(super) fn wrong(question: &QuizQuestion) -> Answer {
    match &question.form {
        QuestionForm::Single { choices } | QuestionForm::Several { choices } => {
            Answer::Choices(choices.iter().find(|c| !c.correct).map(|c| c.id.clone()).into_iter().collect())
        }
        QuestionForm::TrueFalse { answer } => Answer::Choices(vec![(!answer).to_string()]),
        QuestionForm::ShortText { .. } => Answer::Text("I do not know".to_owned()),
        QuestionForm::Numeric { answer, tolerance, .. } => Answer::Number(answer + tolerance + 3.0),
        QuestionForm::Matching { pairs } => {
            let turned = pairs.iter().zip(pairs.iter().cycle().skip(1));
            Answer::Pairs(
                turned.map(|(a, b)| (a.id.clone(), question.key_of(&b.id))).collect::<BTreeMap<_, _>>(),
            )
        }
        QuestionForm::Ordering { items } => {
            Answer::Choices(items.iter().rev().map(|item| question.key_of(&item.id)).collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use modules::activity::ActivityContent;
    use modules::activity::quiz::grade;

    use super::*;

    #[test]
    fn what_is_meant_to_be_right_is_graded_right_and_the_rest_is_not() {
        let world = super::super::world::World::read(&super::super::content::files()).unwrap();
        for activity in world.courses.iter().flat_map(|c| c.folder.activities()) {
            let ActivityContent::Quiz(quiz) = &activity.content else { continue };
            for question in &quiz.questions {
                assert!(grade(question, &right(question)).correct, "{} {}", activity.slug, question.id);
                assert!(!grade(question, &wrong(question)).correct, "{} {}", activity.slug, question.id);
            }
        }
    }
}
