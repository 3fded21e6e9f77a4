//! A reflection: written in one's own time, kept as a draft, handed in alone or for the team.

mod hand_in;
mod show;

pub use hand_in::{hand_in, keep_draft};
pub(in crate::learn) use show::answer;
