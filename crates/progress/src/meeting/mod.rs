//! Notes of a team's meetings: kept together by its members, seen by nobody outside the team.

mod access;
mod commands;
pub mod entity;
mod form;
mod queries;

pub use access::KeepMeetings;
pub use commands::{add, change, remove, restore};
pub use form::{MeetingForm, MeetingReason, NewMeeting};
pub use queries::{Meeting, of_team};
