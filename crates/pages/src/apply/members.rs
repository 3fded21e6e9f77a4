//! The team on the application's page: who has answered, and what its lead can do.

use courses::seat::State;
use courses::seat::queries::Member;
use http::Context;
use i18n_embed_fl::fl;
use text::Locale;

use super::rows::{name_of, tone};
use crate::shell::initials;

/// One member as the page shows them.
pub(super) struct Line {
    pub(super) seat: String,
    pub(super) initials: String,
    pub(super) name: String,
    /// The part, and for the lead the address to which an invitation went that was not accepted.
    pub(super) small: String,
    pub(super) state: String,
    pub(super) tone: &'static str,
    /// Whether they lead.
    pub(super) leads: bool,
    /// Since when it is so.
    pub(super) since: String,
    pub(super) remind: bool,
    pub(super) remove: bool,
    pub(super) hand_over: bool,
}

/// Everybody who has a seat; for the lead those too who said no or left.
pub(super) fn lines(ctx: &Context, members: &[Member], leads: bool, open: bool, l: &Locale) -> Vec<Line> {
    let shown = |member: &&Member| leads || member.state.is_taken();
    let own = ctx.actor.person();
    let line = |member: &Member| Line {
        seat: member.seat.to_string(),
        initials: initials(&member.name),
        name: match member.person == own {
            true => fl!(l, "learn-you", name = member.name.as_str()),
            false => member.name.clone(),
        },
        small: match leads && !member.state.is_given() {
            // who has confirmed is known by name; the address is that of their account
            true => format!("{} · {}", name_of(member.part, l), member.email),
            false => name_of(member.part, l),
        },
        state: fl!(l, "seat-state-name", state = member.state.word()),
        tone: tone(member.state),
        leads: member.leads,
        since: since(member, l),
        remind: leads && open && member.state == State::Invited,
        remove: leads && open && !member.leads && matches!(member.state, State::Invited | State::Confirmed),
        hand_over: leads && open && !member.leads && member.state == State::Confirmed,
    };
    members.iter().filter(shown).map(line).collect()
}

fn since(member: &Member, l: &Locale) -> String {
    match member.state {
        State::Invited => fl!(l, "apply-told-at", when = l.day_and_time(member.told_at)),
        _ => member.state_at.map_or_else(String::new, |at| l.day_and_time(at)),
    }
}
