//! Taking an answer: it is evidence, and the page that follows explains it.

use std::collections::BTreeMap;

use axum::Extension;
use axum::response::{IntoResponse as _, Response};
use http::{At, Context, Fault, Fields, see_other};
use i18n_embed_fl::fl;
use kernel::Id;
use modules::activity::ActivityContent;
use modules::activity::quiz::{QuestionForm, Quiz, QuizQuestion};
use progress::evidence::submit::{Answer as Stored, Claim};
use progress::ingest::Ingest;
use serde_json::{Map, Value, json};

use super::{ask, place};
use crate::learn::activity::Opened;
use crate::learn::activity_path;
use crate::learn::evidence::{refused, send};

/// Answers `POST /cohorts/{cohort}/activities/{activity}/answers`.
///
/// # Errors
/// Not found for who has no enrolment here or another kind of activity; refusals of the evidence.
pub async fn take(
    ctx: Context,
    At((cohort, activity)): At<(Id<courses::Cohort>, Id<modules::Activity>)>,
    Extension(ingest): Extension<Ingest>,
    fields: Fields,
) -> Result<Response, Fault> {
    let opened = Opened::load(ctx.clone(), cohort, activity).await?;
    let ActivityContent::Quiz(quiz) = &opened.activity().content else { return Err(Fault::not_found()) };
    let number = place_of(quiz, fields.get("question")).ok_or_else(Fault::not_found)?;
    let question = quiz.questions.get(number).ok_or_else(Fault::not_found)?;
    let attempt: u32 = fields.get("attempt").parse().map_err(|_| Fault::malformed("attempt"))?;
    let Some(given) = given(question, &fields) else {
        let words = fl!(ctx.locale, "quiz-answer-needed");
        return ask::answer(&opened, quiz, attempt, number, Some(words));
    };
    let claim = claim(&opened, question, attempt, given, &fields)?;
    let past = !place::may_try(quiz, attempt.saturating_sub(1));
    if past {
        return Err(Fault::not_found());
    }
    match send(&ctx, &ingest, vec![claim]).await?.pop() {
        Some(Stored::Refused(why)) => Err(refused(why)),
        _ => {
            let path = activity_path(cohort, activity);
            Ok(see_other(format!("{path}?attempt={attempt}&question={}&feedback", question.id))
                .into_response())
        }
    }
}

fn place_of(quiz: &Quiz, id: &str) -> Option<usize> {
    quiz.questions.iter().position(|q| q.id == id)
}

fn claim(
    opened: &Opened,
    question: &QuizQuestion,
    attempt: u32,
    (form, value): (&'static str, Value),
    fields: &Fields,
) -> Result<Claim, Fault> {
    let id = fields.get("id").parse().map_err(|_| Fault::malformed("id"))?;
    let mut own = Map::new();
    own.insert("question".to_owned(), json!(question.id));
    own.insert("attempt".to_owned(), json!(attempt));
    own.insert(form.to_owned(), value);
    Ok(Claim {
        id: Id::from_uuid(id),
        enrolment: opened.learning.place.enrolment_id,
        activity: opened.activity().id,
        kind: "answered".to_owned(),
        fields: own,
        occurred_at: None,
    })
}

/// What was answered, under the name that evidence gives it; nothing where the form came back empty.
fn given(question: &QuizQuestion, fields: &Fields) -> Option<(&'static str, Value)> {
    match &question.form {
        QuestionForm::Single { .. } | QuestionForm::Several { .. } | QuestionForm::TrueFalse { .. } => {
            let chosen: Vec<_> = fields.all("choice").collect();
            (!chosen.is_empty()).then(|| ("choices", json!(chosen)))
        }
        QuestionForm::ShortText { .. } | QuestionForm::Numeric { .. } => {
            fields.some("text").map(|text| ("text", json!(text)))
        }
        QuestionForm::Matching { pairs } => {
            let given =
                pairs.iter().map(|p| (p.id.clone(), fields.get(&format!("pair-{}", p.id)).to_owned()));
            let given: BTreeMap<_, _> = given.filter(|(_, right)| !right.is_empty()).collect();
            (given.len() == pairs.len()).then(|| ("pairs", json!(given)))
        }
        QuestionForm::Ordering { items } => order(question, items.iter().map(|i| i.id.as_str()), fields),
    }
}

/// The keys in the order of the places given to them; each place once.
fn order<'a>(
    question: &QuizQuestion,
    items: impl Iterator<Item = &'a str>,
    fields: &Fields,
) -> Option<(&'static str, Value)> {
    let keys: Vec<_> = items.map(|id| question.key_of(id)).collect();
    let places: BTreeMap<usize, &String> = keys
        .iter()
        .filter_map(|key| fields.get(&format!("place-{key}")).parse().ok().map(|place| (place, key)))
        .collect();
    (places.len() == keys.len()).then(|| ("choices", json!(places.values().collect::<Vec<_>>())))
}
