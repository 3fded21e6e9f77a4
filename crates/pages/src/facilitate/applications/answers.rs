//! What the applicant wrote, as reviewers read it.

use courses::application::{Draft, file_entity, files};
use courses::question::{Kind, entity as question, queries};
use courses::review::queries::Listed;
use http::Context;
use i18n_embed_fl::fl;
use kernel::Failure;
use text::Locale;

/// One answer: its question, its paragraphs, and the address of a file where it is one.
pub(super) struct Answer {
    pub(super) term: String,
    pub(super) words: Vec<String>,
    pub(super) file: String,
}

/// Every answer in the order of the form, the cohort's own questions last; what was left out is left out.
pub(super) async fn answers(ctx: &Context, l: &Locale, listed: &Listed) -> Result<Vec<Answer>, Failure> {
    let (db, application) = (ctx.db.read(), &listed.application);
    let draft = application.read_draft().unwrap_or_default();
    let asked = queries::of_cohort(db, application.cohort_id).await?;
    let files = files::of(db, application.id).await?;
    let part = draft.part.map(|part| fl!(l, "part-name", part = part.word())).unwrap_or_default();
    let association = listed.association.as_ref().map(crate::association::named).unwrap_or_default();
    let all = [
        ("why", draft.why.clone()),
        ("part", part),
        ("association", association),
        ("phone", draft.phone.clone()),
        ("access_needs", draft.access_needs.clone()),
        ("interpretation", draft.interpretation.clone()),
    ];
    let said = all.into_iter().filter(|(_, text)| !text.trim().is_empty());
    let own = said.map(|(field, text)| Answer {
        term: fl!(l, "apply-field", field = field),
        words: paragraphs(&text),
        file: String::new(),
    });
    Ok(own.chain(asked.iter().filter_map(|one| answer(l, one, &draft, &files))).collect())
}

/// The answer to a question of the cohort.
fn answer(
    l: &Locale,
    asked: &question::Model,
    draft: &Draft,
    files: &[file_entity::Model],
) -> Option<Answer> {
    let term = asked.label.get(l.lang).to_owned();
    if asked.kind == Kind::File {
        let file = files.iter().find(|file| file.question_id == asked.id)?;
        let at = format!("/applications/{}/files/{}", file.application_id, file.id);
        return Some(Answer { term, words: vec![file.name.clone()], file: at });
    }
    let said = draft.answers.get(&asked.id).filter(|said| !said.trim().is_empty())?;
    let chosen = said.parse().ok().and_then(|place: usize| asked.options.0.get(place));
    let words = match chosen.filter(|_| asked.kind == Kind::Choice) {
        Some(option) => vec![option.get(l.lang).to_owned()],
        None => paragraphs(said),
    };
    Some(Answer { term, words, file: String::new() })
}

fn paragraphs(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
