//! What people wrote when they applied, and when.

use chrono::{DateTime, TimeDelta, Utc};
use courses::application::Draft;
use courses::question::entity::Model as Question;
use kernel::{Entropy, Lang};

use super::asked;
use super::groups::{Group, Member};
use super::plan::Spec;

const WHY: [(&str, &str); 6] = [
    (
        "Two new colleagues left our kitchen in their first month. Nobody had shown them where anything is.",
        "Dos colegas nuevas dejaron nuestra cocina en su primer mes. Nadie les había mostrado dónde está nada.",
    ),
    (
        "I learned my route from a driver who is retired now. I would like the next one to have a name to call.",
        "Aprendí mi ruta de un conductor que ya se jubiló. Quisiera que quien llegue tenga a quién llamar.",
    ),
    (
        "Our local has talked about mentors for years. We want to leave this course with a plan that can start.",
        "Nuestra asociación habla de mentorías desde hace años. Queremos salir de este curso con un plan listo.",
    ),
    (
        "I have worked nights for 11 years and never met the person who cleans the next building.",
        "Trabajo de noche desde hace 11 años y nunca conocí a quien limpia el edificio de al lado.",
    ),
    (
        "Our district asks us to keep people. I think they stay when someone looks out for them.",
        "El distrito nos pide que la gente se quede. Creo que se queda cuando alguien está pendiente.",
    ),
    (
        "I was helped a lot when I began as a paraeducator, and I want to give that back.",
        "Me ayudaron mucho cuando empecé como paraeducadora y quiero devolver esa ayuda.",
    ),
];

/// What someone wrote in an application.
pub(super) fn draft(lead: &Member, group: &Group, questions: &[Question], entropy: &Entropy) -> Draft {
    let pick = usize::try_from(entropy.below(WHY.len() as u64)).unwrap_or(0);
    let (en, es) = WHY.get(pick).copied().unwrap_or_default();
    Draft {
        why: if lead.language == Lang::Es { es } else { en }.to_owned(),
        part: Some(lead.part),
        association: lead.association.or(group.association),
        consent: true,
        answers: asked::answers(questions, lead),
        ..Draft::default()
    }
}

/// When an application was begun and sent: one to three days apart, within the window. What would have been sent
/// after `now` is not sent yet.
pub(super) fn written(
    spec: &Spec,
    now: DateTime<Utc>,
    entropy: &Entropy,
) -> Option<(DateTime<Utc>, Option<DateTime<Utc>>)> {
    let window = (spec.closes.instant - spec.opens.instant).num_minutes() - 4 * 24 * 60;
    let into = i64::try_from(entropy.below(u64::try_from(window).unwrap_or(1))).unwrap_or(0);
    let begun = spec.opens.instant + TimeDelta::minutes(into);
    let days = i64::try_from(entropy.below(3)).unwrap_or(0) + 1;
    let sent = begun + TimeDelta::days(days) + TimeDelta::minutes(37);
    (begun <= now).then(|| (begun, (sent <= now).then_some(sent)))
}
