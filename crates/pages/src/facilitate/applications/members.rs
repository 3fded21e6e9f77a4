//! The members of a team, with where each of their seats stands.

use courses::review::queries::Sitting;
use courses::seat::State;
use i18n_embed_fl::fl;
use text::Locale;

/// One member.
pub(super) struct Member {
    pub(super) id: String,
    pub(super) initials: String,
    pub(super) name: String,
    pub(super) small: String,
    pub(super) state: String,
    pub(super) tone: &'static str,
    pub(super) glyph: &'static str,
    /// Whether the seat is taken, so that something can be decided on it.
    pub(super) taken: bool,
    pub(super) leads: bool,
}

/// Everybody of a team, the lead first.
pub(super) fn members(l: &Locale, seats: &[Sitting]) -> Vec<Member> {
    seats.iter().map(|sitting| member(l, sitting)).collect()
}

fn member(l: &Locale, sitting: &Sitting) -> Member {
    let seat = &sitting.seat;
    let (tone, glyph) = match seat.state {
        State::Confirmed | State::Enrolled => ("brand", "check"),
        State::Invited => ("caution", "clock"),
        State::Refused | State::Lapsed | State::Left => ("", "close"),
    };
    let mut small = vec![fl!(l, "part-name", part = seat.part.word())];
    if seat.leads {
        small.push(fl!(l, "review-leads"));
    }
    if seat.alone {
        small.push(fl!(l, "review-alone"));
    }
    if let Some(by) = seat.confirm_by.filter(|_| seat.state == State::Invited) {
        small.push(fl!(l, "review-held-until", until = l.day_and_time(by)));
    }
    Member {
        id: seat.id.to_string(),
        initials: crate::shell::initials(&sitting.name),
        name: sitting.name.clone(),
        small: small.join(", "),
        state: fl!(l, "seat-state-name", state = seat.state.word()),
        tone,
        glyph,
        taken: seat.state.is_taken(),
        leads: seat.leads,
    }
}
