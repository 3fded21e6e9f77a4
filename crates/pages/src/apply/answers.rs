//! What was written so far, to be checked and to be read again.

use courses::application::entity::Kind;
use courses::application::file_entity::Model as File;
use courses::application::{Asks, Draft};
use courses::association::entity::Model as Association;
use courses::seat::queries::Member;
use http::Context;
use i18n_embed_fl::fl;

use super::asked::in_words;
use super::rows::name_of;
use super::step::Step;
use crate::association::named;

/// One answer with its way back to where it is changed.
pub(super) struct Answer {
    pub(super) field: String,
    pub(super) term: String,
    /// Paragraphs; none where nothing was written.
    pub(super) words: Vec<String>,
    /// Where it is changed; empty where it is not changed here.
    pub(super) step: &'static str,
}

/// Everything that was written, with what names it.
pub(super) struct Written<'a> {
    pub(super) draft: &'a Draft,
    pub(super) asks: &'a Asks,
    pub(super) files: &'a [File],
    pub(super) association: Option<&'a Association>,
    pub(super) members: &'a [Member],
    /// Whether the author reads: a team's members do not see what its lead wrote of themselves alone.
    pub(super) own: bool,
}

/// Every answer in the order of the form.
pub(super) fn answers(ctx: &Context, written: &Written<'_>) -> Vec<Answer> {
    let (l, draft, asks) = (&ctx.locale, written.draft, written.asks);
    let account = ctx.actor.signed_in().filter(|_| written.own);
    let kind = asks.kind;
    let part = draft.part.map(|part| name_of(part, l)).unwrap_or_default();
    let association = written.association.map(named).unwrap_or_default();
    let mut all = vec![
        ("name", account.map_or_else(String::new, |p| p.name.clone())),
        ("email", account.map_or_else(String::new, |p| p.email.clone())),
        ("phone", draft.phone.clone()),
        ("kind", fl!(l, "application-kind-name", kind = kind.word())),
    ];
    if kind == Kind::Team {
        all.push(("team_name", draft.team.name.clone()));
        all.push(("association", association));
        all.push(("part", part));
        all.push(("members", members(written, ctx)));
    } else {
        all.push(("part", part));
        all.push(("association", association));
    }
    all.push(("why", draft.why.clone()));
    let mut answers: Vec<_> = all.into_iter().map(|(field, text)| answer(ctx, kind, field, text)).collect();
    answers.extend(asks.questions.iter().map(|question| Answer {
        field: format!("question_{}", question.id),
        term: question.label.get(l.lang).to_owned(),
        words: lines(&in_words(question, draft, written.files, l)),
        step: Step::Questions.word(),
    }));
    let needs = [("access_needs", &draft.access_needs), ("interpretation", &draft.interpretation)];
    answers.extend(needs.map(|(field, text)| answer(ctx, kind, field, text.clone())));
    let alone = ["name", "email", "phone", "access_needs", "interpretation"];
    answers.retain(|one| written.own || !alone.contains(&one.field.as_str()));
    answers
}

fn answer(ctx: &Context, kind: Kind, field: &'static str, text: String) -> Answer {
    Answer {
        term: fl!(ctx.locale, "apply-field", field = field),
        words: lines(&text),
        step: if matches!(field, "name" | "email") { "" } else { Step::with(field, kind).word() },
        field: field.to_owned(),
    }
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// One line for each member: name, part, and whether they have answered.
fn members(written: &Written<'_>, ctx: &Context) -> String {
    let l = &ctx.locale;
    let line = |one: &courses::application::Invitee| {
        let seat = written.members.iter().find(|member| Some(member.seat) == one.seat);
        let (name, part) = seat.map_or((&one.name, one.part), |seat| (&seat.name, Some(seat.part)));
        let state = seat.map_or_else(
            || fl!(l, "apply-not-invited"),
            |seat| fl!(l, "seat-state-name", state = seat.state.word()),
        );
        let part = part.map(|part| name_of(part, l)).unwrap_or_default();
        fl!(l, "apply-member-line", name = name.as_str(), part = part, state = state)
    };
    let there = written.draft.team.members.iter().filter(|one| !one.is_blank());
    there.map(line).collect::<Vec<_>>().join("\n")
}
