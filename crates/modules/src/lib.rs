//! Curricula, modules, activities, webinars, sessions, recordings and media. What completes them is not known here.

pub mod activity;
pub mod cohort;
pub mod course;
pub mod curriculum;
pub mod event;
pub mod folder;
pub mod join_address;
pub mod markup;

pub use activity::{ActivityContent, ActivityKind};
pub mod media;
pub mod module;
mod reasons;
pub mod recording;
pub mod roll;
pub mod session;
pub mod viewing;
pub mod webinar;

pub use reasons::{Clash, Why};

/// Marks the id of a curriculum: the ordered content of a course or of a cohort.
pub enum Curriculum {}

/// Marks the id of a module.
pub enum Module {}

/// Marks the id of an activity.
pub enum Activity {}

/// Marks the id of a webinar.
pub enum Webinar {}

/// Marks the id of a session: a live event of a webinar.
pub enum Session {}

/// Marks the id of a recording: a captioned video of a past session.
pub enum Recording {}

/// Marks the id of a stored file that is played or downloaded.
pub enum Media {}
