//! What a change of a policy says, for those who made it and for those who learn by it.

use progress::policy::RuleChange;
use text::Locale;

/// One rule that became another, in words.
pub(crate) struct Changed {
    pub(crate) was: String,
    pub(crate) is: String,
}

/// Each rule that became another.
pub(crate) fn changed(l: &Locale, changes: &[RuleChange]) -> Vec<Changed> {
    changes.iter().map(|c| Changed { was: l.say(&c.was), is: l.say(&c.is) }).collect()
}
