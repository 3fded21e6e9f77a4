//! Which sources say what of one person at one session. A tick is evidence; overruling other evidence is a decision
//! with a reason (rule 6).

use kernel::words;

use crate::Why;
use crate::session::Span;
use crate::session::span::seconds_within;

words! {
    /// Who says that someone was present.
    pub enum Source {
        /// The beats of their join page.
        JoinPage,
        /// The room's provider.
        ProviderReport,
        /// A code read out in the session and typed in.
        Code,
        /// A facilitator's tick.
        Roll,
        /// Someone who watched together with them.
        GroupViewing,
        /// The telephone bridge.
        DialIn,
    }
}

impl Source {
    /// Whether it measures minutes, so that a tick against it would overrule it.
    #[must_use]
    pub const fn measures(self) -> bool {
        matches!(self, Self::JoinPage | Self::ProviderReport | Self::DialIn)
    }
}

/// One person on the roll of a session.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// What each source says, as received.
    pub present: Vec<(Source, Span)>,
    /// The head decision: attendance confirmed or denied; none where nobody decided.
    pub decided: Option<bool>,
}

/// What a facilitator wants the roll to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// Was there.
    Present,
    /// Was not.
    Absent,
}

/// What a tick writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nothing: the roll says so already.
    Nothing,
    /// Evidence of the source roll over the whole session as held.
    Evidence,
    /// A decision: attendance confirmed or denied.
    Decision(bool),
}

impl Line {
    /// Whole seconds present, from all sources together, inside the session as held.
    #[must_use]
    pub fn seconds(&self, held: &Span) -> u32 {
        seconds_within(self.present.iter().map(|(_, span)| *span), held)
    }

    /// Whole seconds that each source gives, in the order of sources, those with none left out.
    #[must_use]
    pub fn by_source(&self, held: &Span) -> Vec<(Source, u32)> {
        let mut sources: Vec<_> = self.present.iter().map(|(source, _)| *source).collect();
        sources.sort_unstable();
        sources.dedup();
        let of = |source| self.present.iter().filter(move |(s, _)| *s == source).map(|(_, span)| *span);
        sources.into_iter().map(|s| (s, seconds_within(of(s), held))).filter(|(_, n)| *n > 0).collect()
    }

    /// Whether the roll shows them as present: by decision, else by enough seconds.
    #[must_use]
    pub fn is_present(&self, held: &Span, needed_seconds: u32) -> bool {
        self.decided.unwrap_or_else(|| self.seconds(held) >= needed_seconds)
    }

    /// What a tick would write. `has_reason` says whether the facilitator gave one.
    ///
    /// # Errors
    /// It overrules evidence or an earlier decision, and no reason was given.
    pub fn tick(&self, tick: Tick, held: &Span, needed_seconds: u32, has_reason: bool) -> Result<Step, Why> {
        let wanted = tick == Tick::Present;
        if self.is_present(held, needed_seconds) == wanted {
            return Ok(Step::Nothing);
        }
        let measured = self.by_source(held).iter().any(|(source, _)| source.measures());
        if wanted && self.decided.is_none() && !measured {
            return Ok(Step::Evidence);
        }
        if has_reason { Ok(Step::Decision(wanted)) } else { Err(Why::ReasonNeeded {}) }
    }
}

#[cfg(test)]
#[path = "sources_tests.rs"]
mod tests;
