//! A policy in words: a message for each of its rules, always in the same order.

use kernel::Message;
use serde::{Deserialize, Serialize};

use super::{Credit, MakeUp, Policy};

/// One rule that is another in a later version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RuleChange {
    /// What it was.
    pub was: Message,
    /// What it is.
    pub is: Message,
}

impl Policy {
    /// What each rule says.
    #[must_use]
    pub fn lines(&self) -> [Message; 7] {
        let percent = |key: &str, share: super::Share| Message::new(key).with("percent", share.as_percent());
        [
            percent("policy-present", self.present),
            self.make_up.map_or_else(|| Message::new("policy-make-up-none"), made_up),
            percent("policy-watched", self.watched),
            Message::new(if self.transcript_counts { "policy-transcript" } else { "policy-transcript-not" }),
            match self.modules_needed {
                Some(count) => Message::new("policy-modules").with("count", count),
                None => Message::new("policy-modules-all"),
            },
            Message::new(match self.credit {
                Credit::None => "policy-credit-none",
                Credit::Attendance => "policy-credit-attendance",
                Credit::Completion => "policy-credit-completion",
            }),
            Message::new(if self.held_for_release { "policy-held" } else { "policy-issued" }),
        ]
    }

    /// The rules that are others than in an earlier version; none where both say the same.
    #[must_use]
    pub fn changes(&self, old: &Self) -> Vec<RuleChange> {
        let both = old.lines().into_iter().zip(self.lines());
        both.filter(|(was, is)| was != is).map(|(was, is)| RuleChange { was, is }).collect()
    }
}

fn made_up(make_up: MakeUp) -> Message {
    Message::new("policy-make-up").with("days", make_up.days).with("most", make_up.at_most)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Share;

    #[test]
    fn only_what_is_another_rule_is_named() {
        let old = Policy::default();
        let new = Policy { version: 2, watched: Share::percent(95), ..Policy::default() };
        assert_eq!(Policy { version: 7, ..old.clone() }.changes(&old), []);
        let changes = new.changes(&old);
        assert_eq!(changes.len(), 1);
        assert_eq!(changes[0].is, Message::new("policy-watched").with("percent", 95_u16));
    }
}
