//! The list of questions, and the form of one.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use courses::question::entity::Model as Question;
use courses::question::{Kind, queries};
use courses::{Cohort, cohort};
use http::{Asked, At, Context, Fault, Fields, Page};
use i18n_embed_fl::fl;
use kernel::{Id, Lang};
use progress::grid::leads;

use crate::facilitate::frame::base;
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

/// What of the address counts.
#[derive(Debug, serde::Deserialize)]
pub(super) struct Wish {
    /// The question that is changed.
    #[serde(default)]
    edit: String,
}

/// One question of the list.
struct Line {
    id: String,
    label: String,
    kind: String,
    required: bool,
    first: bool,
    last: bool,
}

#[derive(Template)]
#[template(path = "facilitate/questions.html")]
pub(super) struct QuestionsPage {
    shell: Shell,
    base: String,
    cohort: String,
    lines: Vec<Line>,
    /// Where the form is sent.
    action: String,
    /// Whether one that is there is changed.
    edits: bool,
    /// Value, words, whether chosen.
    kinds: Vec<(&'static str, String, bool)>,
    typed: Fields,
    faults: Faults,
    /// Why the last press did nothing.
    refused: String,
    key: String,
}

/// What the form shows.
#[derive(Default)]
pub(super) struct Shown {
    pub(super) edit: Option<Id<courses::Question>>,
    pub(super) typed: Fields,
    pub(super) faults: Faults,
    pub(super) refused: String,
}

pub(super) async fn show(
    ctx: Context,
    At(id): At<Id<Cohort>>,
    Asked(wish): Asked<Wish>,
) -> Result<Response, Fault> {
    let edit = wish.edit.parse().ok().map(Id::from_uuid);
    Ok(Page::ok(read(&ctx, id, Shown { edit, ..Shown::default() }).await?).into_response())
}

/// The page with what hindered the last press.
pub(super) async fn conflict(ctx: &Context, id: Id<Cohort>, shown: Shown) -> Result<Response, Fault> {
    Ok(Page::with_status(StatusCode::CONFLICT, read(ctx, id, shown).await?).into_response())
}

pub(super) async fn read(ctx: &Context, id: Id<Cohort>, shown: Shown) -> Result<QuestionsPage, Fault> {
    let cohort = leads(&ctx.db, &ctx.actor, id, ctx.moment).await?;
    let all = queries::of_cohort(ctx.db.read(), id).await?;
    Ok(QuestionsPage::of(ctx, &cohort, &all, shown))
}

impl QuestionsPage {
    fn of(ctx: &Context, cohort: &cohort::entity::Model, all: &[Question], shown: Shown) -> Self {
        let l = ctx.locale_of(&cohort.zone);
        let edited = all.iter().find(|one| Some(one.id) == shown.edit);
        let typed = match edited.filter(|_| shown.typed.pairs().is_empty()) {
            Some(question) => stored(question),
            None => shown.typed,
        };
        let action = format!("{}/questions", base(cohort.id));
        let line = |(n, one): (usize, &Question)| Line {
            id: one.id.to_string(),
            label: one.label.get(l.lang).to_owned(),
            kind: fl!(l, "questions-kind", kind = one.kind.word()),
            required: one.required,
            first: n == 0,
            last: n + 1 == all.len(),
        };
        let kinds = [("text", Kind::Text), ("choice", Kind::Choice), ("file", Kind::File)];
        let chosen = typed.some("kind").unwrap_or("text");
        let kind = |(word, kind): (&'static str, Kind)| {
            (word, fl!(l, "questions-kind", kind = kind.word()), chosen == word)
        };
        Self {
            shell: frame::facilitate(ctx, fl!(l, "questions-title"), Place::Cohorts).width("form"),
            base: base(cohort.id),
            cohort: cohort.name.get(l.lang).to_owned(),
            lines: all.iter().enumerate().map(line).collect(),
            kinds: kinds.into_iter().map(kind).collect(),
            edits: edited.is_some(),
            action: edited.map_or(action.clone(), |one| format!("{action}/{}", one.id)),
            key: typed.some("key").map_or_else(|| ctx.new_key(), str::to_owned),
            refused: shown.refused,
            faults: shown.faults,
            typed,
        }
    }
}

/// A stored question as its form holds it.
fn stored(question: &Question) -> Fields {
    let mut pairs =
        vec![("kind".to_owned(), question.kind.word()), ("most".to_owned(), question.most.to_string())];
    if question.required {
        pairs.push(("required".to_owned(), "yes".to_owned()));
    }
    for lang in Lang::ALL {
        let lines: Vec<_> = question.options.0.iter().map(|option| option.get(lang)).collect();
        pairs.push((format!("label_{lang}"), question.label.get(lang).to_owned()));
        pairs.push((format!("hint_{lang}"), question.hint.get(lang).to_owned()));
        pairs.push((format!("options_{lang}"), lines.join("\n")));
    }
    Fields::of(pairs)
}
