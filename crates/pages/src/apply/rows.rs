//! The members of a team as the form shows them.

use courses::application::{Asks, Draft, FIRST_MEMBER, Invitee};
use courses::seat::Part;
use courses::seat::queries::Member;
use courses::team::Advice;
use i18n_embed_fl::fl;
use text::Locale;

use super::step;
use crate::form::Faults;

/// Rows that stand there where nobody was written yet: with the lead the three that are advised.
const AT_FIRST: usize = 2;

/// One member beside the lead.
pub(super) struct Row {
    pub(super) n: usize,
    /// Their seat, once the invitation has left.
    pub(super) seat: String,
    pub(super) name: String,
    pub(super) email: String,
    /// Value, words, whether chosen.
    pub(super) parts: Vec<(&'static str, String, bool)>,
    /// The part of somebody whose row cannot be changed.
    pub(super) part: String,
    /// Whether they say themselves who they are, or are no longer there.
    pub(super) fixed: bool,
    /// Whether they have confirmed.
    pub(super) given: bool,
    /// State and its tone; empty before the invitation.
    pub(super) state: String,
    pub(super) tone: &'static str,
    pub(super) name_fault: String,
    pub(super) email_fault: String,
    pub(super) part_fault: String,
}

/// The rows of a team; seats that no row names, such as that of somebody who led before, come last.
pub(super) fn rows(draft: &Draft, members: &[Member], faults: &Faults, l: &Locale) -> Vec<Row> {
    let written = &draft.team.members;
    let named = |member: &&Member| written.iter().any(|one| one.seat == Some(member.seat));
    let left_out = members.iter().filter(|m| !m.leads && m.state.is_taken() && !named(m));
    let seated = |m: &Member| Invitee { seat: Some(m.seat), ..Invitee::default() };
    let mut all: Vec<_> = written.iter().cloned().chain(left_out.map(seated)).collect();
    if all.is_empty() {
        all.resize(AT_FIRST, Invitee::default());
    }
    (FIRST_MEMBER..).zip(&all).map(|(n, one)| row(n, one, members, faults, l)).collect()
}

fn row(n: usize, one: &Invitee, members: &[Member], faults: &Faults, l: &Locale) -> Row {
    let seat = members.iter().find(|member| Some(member.seat) == one.seat);
    let fixed = seat.is_some_and(|seat| seat.state != courses::seat::State::Invited);
    let fault = |of: &str| faults.get(&format!("member_{n}_{of}")).to_owned();
    let shown = seat.filter(|seat| fixed || (one.name.is_empty() && one.email.is_empty() && !seat.leads));
    let part = shown.map(|seat| seat.part).or(one.part);
    Row {
        n,
        seat: one.seat.map_or_else(String::new, |seat| seat.to_string()),
        name: shown.map_or(&one.name, |seat| &seat.name).clone(),
        email: match shown {
            Some(seat) if seat.state.is_given() => String::new(),
            Some(seat) => seat.email.clone(),
            None => one.email.clone(),
        },
        parts: Part::ALL.into_iter().map(|p| (step::word(p), name_of(p, l), part == Some(p))).collect(),
        part: part.map_or_else(String::new, |part| name_of(part, l)),
        fixed,
        given: seat.is_some_and(|seat| seat.state.is_given()),
        state: seat.map_or_else(String::new, |s| fl!(l, "seat-state-name", state = s.state.word())),
        tone: seat.map_or("", |seat| tone(seat.state)),
        name_fault: fault("name"),
        email_fault: fault("email"),
        part_fault: fault("part"),
    }
}

/// The name of a part.
pub(crate) fn name_of(part: Part, l: &Locale) -> String {
    fl!(l, "part-name", part = step::word(part))
}

/// The tone in which the state of a seat is shown.
pub(crate) fn tone(state: courses::seat::State) -> &'static str {
    use courses::seat::State;
    match state {
        State::Confirmed | State::Enrolled => "brand",
        State::Invited => "info",
        State::Refused | State::Lapsed | State::Left => "caution",
    }
}

/// What a team of this size and with these parts is told: tone, first words, words. Nothing before anybody was written.
pub(super) fn advice(draft: &Draft, asks: &Asks, l: &Locale) -> Option<(String, String, String)> {
    let people = draft.team.people(&asks.seats);
    let advice = asks.size.advise(people).ok().filter(|_| people > 1)?;
    let missing = Part::missing(&draft.team.parts(draft.part, &asks.seats));
    if missing.is_empty() && advice == Advice::Fits {
        return Some(("brand".to_owned(), fl!(l, "apply-advice-full"), fl!(l, "apply-advice-full-words")));
    }
    let (least, most) = (asks.size.advised_least, asks.size.advised_most);
    let size = match advice {
        Advice::Small => fl!(l, "apply-advice-small", least = least, most = most),
        Advice::Large => fl!(l, "apply-advice-large", least = least, most = most),
        Advice::Fits => String::new(),
    };
    let parts: Vec<_> = missing.into_iter().map(|part| name_of(part, l)).collect();
    let parts = match parts.is_empty() {
        true => String::new(),
        false => fl!(l, "apply-advice-parts", parts = parts.join(", ")),
    };
    let words = [size, parts].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ");
    Some((String::new(), fl!(l, "apply-advice-head"), words))
}
