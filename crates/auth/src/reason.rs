//! How this crate's reasons name their messages.

use kernel::Message;

/// The message of a reason without facts: `reason-` and the code with dashes.
pub(crate) fn plain(code: &str) -> Message {
    Message::new(format!("reason-{}", code.replace('_', "-")))
}
