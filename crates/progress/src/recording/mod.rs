//! Publishing recordings of a cohort's sessions: what can be watched changes what can be completed, so a cohort is
//! concluded anew with each change.

mod access;
mod broken;
mod commands;
mod queries;

pub use access::{KeepFacts, KeepRecording, PublishFacts, PublishRecording};
pub use broken::{LONGEST, give_up, remove};
pub use commands::{Arrived, NewRecording, begin, bring_back, fail, publish, receive, retire};
pub use queries::{Listed, of_webinar};
