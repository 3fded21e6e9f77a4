//! What the demo's cohorts ask those who apply, and what people answered.

use std::collections::BTreeMap;

use courses::application::{Draft, Invitee, TeamDraft};
use courses::question::Kind;
use courses::question::entity::{Model, Options};
use courses::{Cohort, Question};
use kernel::{Id, Lang, Localized};
use uuid::Uuid;

use super::groups::{Group, Member};

const ANSWERS: [(&str, &str); 3] = [
    (
        "Two people look after whoever is new, but nobody has written down what they do.",
        "Dos personas cuidan a quien llega, pero nadie ha escrito lo que hacen.",
    ),
    ("Nothing so far. People ask whoever is near.", "Nada todavía. La gente le pregunta a quien está cerca."),
    (
        "A checklist for the first day. It ends at lunch.",
        "Una lista para el primer día. Se acaba a la hora de comer.",
    ),
];

/// The questions of a cohort. Their ids follow from the cohort's, so that the same demo is the same data.
pub(super) fn questions(cohort: Id<Cohort>) -> Vec<Model> {
    let id = |n: u128| Id::from_uuid(Uuid::from_u128(cohort.uuid().as_u128() ^ n));
    let row = |n: i32, kind, required, label: (&str, &str), hint: (&str, &str)| Model {
        id: id(n.unsigned_abs().into()),
        cohort_id: cohort,
        position: n,
        kind,
        required,
        label: Localized::pair(label.0, label.1),
        hint: Localized::pair(hint.0, hint.1),
        options: Options::default(),
        most: 600,
    };
    let there = row(
        1,
        Kind::Text,
        false,
        (
            "What does your local do for new colleagues now?",
            "¿Qué hace hoy tu asociación local por quien llega?",
        ),
        ("A sentence or two is enough.", "Basta una frase o dos."),
    );
    let heard = row(
        2,
        Kind::Choice,
        true,
        ("How did you hear of this course?", "¿Cómo supiste de este curso?"),
        ("", ""),
    );
    let options = [
        ("From a colleague", "Por un colega"),
        ("From my association", "Por mi asociación"),
        ("From the catalogue", "Por el catálogo"),
    ];
    let letter = row(
        3,
        Kind::File,
        false,
        ("A letter of support, if you have one", "Una carta de apoyo, si la tienes"),
        ("Such as from your employer.", "Por ejemplo, de tu empleador."),
    );
    let options = Options(options.into_iter().map(|(en, es)| Localized::pair(en, es)).collect());
    vec![there, Model { options, ..heard }, letter]
}

/// What somebody answered, by a number that is theirs.
pub(super) fn answers(questions: &[Model], of: &Member) -> BTreeMap<Id<Question>, String> {
    let pick = of.email.len();
    let (en, es) = ANSWERS.get(pick % ANSWERS.len()).copied().unwrap_or_default();
    let answer = |question: &Model| match question.kind {
        Kind::Text => Some(if of.language == Lang::Es { es } else { en }.to_owned()),
        Kind::Choice => Some((pick % question.options.0.len().max(1)).to_string()),
        Kind::File => None,
    };
    questions.iter().filter_map(|question| Some((question.id, answer(question)?))).collect()
}

/// The draft of a team with everybody in it, by the seats that were made for them.
pub(super) fn with_team(draft: Draft, group: &Group, seats: &[courses::seat::entity::Model]) -> Draft {
    let Some(name) = group.name.clone() else { return draft };
    let row = |member: &Member| {
        let seat = seats.iter().find(|seat| seat.person_id == Some(member.person));
        let waits = seat.is_some_and(|seat| !seat.state.is_given());
        let (seat, part) = (seat.map(|seat| seat.id), Some(member.part));
        match waits {
            true => Invitee { seat, part, name: member.name.clone(), email: member.email.clone() },
            // who has said yes says themselves who they are
            false => Invitee { seat, part, ..Invitee::default() },
        }
    };
    let members = group.members.iter().skip(1).map(row).collect();
    Draft { team: TeamDraft { name, members }, ..draft }
}
