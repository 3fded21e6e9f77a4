//! Putting what was typed on a step into the draft; the other steps stay.

use std::collections::BTreeMap;

use courses::application::{Asks, Draft, FIRST_MEMBER, Invitee};
use courses::question::Kind;
use http::Fields;
use kernel::Id;

use super::step::{self, Step};

/// More members no form has.
const MOST_MEMBERS: usize = 30;

/// Puts what was typed on a step into the draft.
pub(super) fn fill(at: Step, draft: &mut Draft, fields: &Fields, asks: &Asks) {
    match at {
        Step::You => fields.get("phone").clone_into(&mut draft.phone),
        Step::Kind => {}
        Step::Part => own(draft, fields),
        Step::Team => {
            own(draft, fields);
            fields.get("team_name").clone_into(&mut draft.team.name);
            draft.team.members = members(&draft.team.members, fields);
        }
        Step::Why => fields.get("why").clone_into(&mut draft.why),
        Step::Questions => draft.answers = answers(fields, asks),
        Step::Needs => {
            fields.get("access_needs").clone_into(&mut draft.access_needs);
            fields.get("interpretation").clone_into(&mut draft.interpretation);
        }
        Step::Check => draft.consent = fields.has("consent"),
    }
}

fn own(draft: &mut Draft, fields: &Fields) {
    draft.part = step::part(fields.get("part"));
    draft.association = fields.get("association").parse().ok();
}

/// The rows as they stand in the form. Of somebody who has confirmed only the seat is sent.
fn members(before: &[Invitee], fields: &Fields) -> Vec<Invitee> {
    let rows = FIRST_MEMBER..FIRST_MEMBER + MOST_MEMBERS;
    rows.take_while(|n| fields.has(&format!("member_{n}_seat"))).map(|n| member(n, before, fields)).collect()
}

fn member(n: usize, before: &[Invitee], fields: &Fields) -> Invitee {
    let seat = fields.get(&format!("member_{n}_seat")).parse().ok();
    if !fields.has(&format!("member_{n}_email")) {
        let known = before.iter().find(|one| one.seat.is_some() && one.seat == seat);
        return known.cloned().unwrap_or(Invitee { seat, ..Invitee::default() });
    }
    Invitee {
        seat,
        name: fields.get(&format!("member_{n}_name")).to_owned(),
        email: fields.get(&format!("member_{n}_email")).to_owned(),
        part: step::part(fields.get(&format!("member_{n}_part"))),
    }
}

fn answers(fields: &Fields, asks: &Asks) -> BTreeMap<Id<courses::Question>, String> {
    let typed = asks.questions.iter().filter(|asked| asked.kind != Kind::File);
    let answer = |id| fields.get(&format!("question_{id}")).to_owned();
    typed.map(|asked| (asked.id, answer(asked.id))).filter(|(_, answer)| !answer.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        Fields::of(pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect())
    }

    #[test]
    fn a_row_is_read_as_typed_and_who_has_confirmed_stays_as_they_were() {
        let seat = Id::from_uuid(Uuid::from_u128(7));
        let known = Invitee { seat: Some(seat), name: "Joyce".into(), ..Invitee::default() };
        let typed = fields(&[
            ("member_2_seat", &seat.to_string()),
            ("member_3_seat", ""),
            ("member_3_name", "Paul"),
            ("member_3_email", "p.nakamura@riverbend"),
            ("member_3_part", "employer"),
        ]);
        let read = members(std::slice::from_ref(&known), &typed);
        assert_eq!(read.len(), 2);
        assert_eq!(read[0], known);
        assert_eq!((read[1].name.as_str(), read[1].seat), ("Paul", None));
    }
}
