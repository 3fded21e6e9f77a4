//! Associations, courses, cohorts, applications, seats, teams and enrolments. What a module contains is not known here.

pub mod application;
pub mod association;
pub mod cohort;
pub mod course;
pub mod directory;
pub mod enrolment;
pub mod erasure;
pub mod event;
pub mod merge;
pub mod offer;
pub mod placing;
pub mod question;
mod reasons;
pub mod review;
pub mod ruling;
pub mod seat;
mod stamp;
pub mod team;
pub mod wish;

pub use reasons::Why;

/// Marks the id of an association: a node of the tree national, state, local.
pub enum Association {}

/// Marks the id of a course: what is taught.
pub enum Course {}

/// Marks the id of a cohort: one dated run of a course.
pub enum Cohort {}

/// Marks the id of an application: the request for a place.
pub enum Application {}

/// Marks the id of a question that a cohort asks those who apply.
pub enum Question {}

/// Marks the id of a file that answers a question of an application.
pub enum ApplicationFile {}

/// Marks the id of a wish to be told of the next cohort.
pub enum Wish {}

/// Marks the id of a team: 2 to 6 people of one cohort round one association.
pub enum Team {}

/// Marks the id of a seat: one person's place in a team.
pub enum Seat {}

/// Marks the id of an enrolment: one person's place in one cohort.
pub enum Enrolment {}

/// Marks the id of a ruling: a reviewer's answer to an application.
pub enum Ruling {}

/// Marks the id of what the lead of a team is asked before it gets fewer places.
pub enum Trim {}

/// Marks the id of an offer: places held for a waiting application.
pub enum Offer {}

/// Marks the id of a reviewer's note on an application.
pub enum ReviewNote {}
