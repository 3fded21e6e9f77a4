//! What was written so far, to be checked and to be read again.

use courses::application::Draft;
use courses::association::entity::Model as Association;
use http::Context;
use i18n_embed_fl::fl;

use super::step::{self, Step};

/// One answer with its way back to where it is changed.
pub(super) struct Answer {
    pub(super) field: &'static str,
    pub(super) term: String,
    /// Paragraphs; none where nothing was written.
    pub(super) words: Vec<String>,
    pub(super) step: &'static str,
}

/// Every answer in the order of the form.
pub(super) fn answers(ctx: &Context, draft: &Draft, association: Option<&Association>) -> Vec<Answer> {
    let l = &ctx.locale;
    let own = ctx.actor.signed_in();
    let part = draft.part.map(|part| fl!(l, "part-name", part = step::word(part)));
    let all = [
        ("name", own.map_or_else(String::new, |p| p.name.clone())),
        ("email", own.map_or_else(String::new, |p| p.email.clone())),
        ("phone", draft.phone.clone()),
        ("part", part.unwrap_or_default()),
        ("association", association.map_or_else(String::new, named)),
        ("why", draft.why.clone()),
        ("access_needs", draft.access_needs.clone()),
        ("interpretation", draft.interpretation.clone()),
    ];
    let answer = |(field, text): (&'static str, String)| Answer {
        field,
        term: fl!(l, "apply-field", field = field),
        words: text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect(),
        step: if matches!(field, "name" | "email") { "" } else { Step::with(field).word() },
    };
    all.into_iter().map(answer).collect()
}

/// `Riverbend ESP Association, Iowa`.
pub(super) fn named(association: &Association) -> String {
    match &association.state_name {
        Some(state) => format!("{}, {state}", association.name),
        None => association.name.clone(),
    }
}
