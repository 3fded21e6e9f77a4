//! A discussion of the cohort or of the team, and the team's own conversation.

mod show;
mod write;

pub(in crate::learn) use show::answer;
pub use show::{Said, lines};
pub use write::{remove, remove_from_team, write, write_to_team};
