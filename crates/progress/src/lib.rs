//! Evidence, decisions, policies, the rules that conclude progress from them, and certificates. HTTP is not known here.

pub mod carry;
pub mod certificate;
pub mod conclusion;
pub mod consent;
pub mod conversation;
pub mod decision;
pub mod draft;
pub mod erasure;
pub mod evidence;
pub mod facts;
pub mod grid;
pub mod history;
pub mod ingest;
pub mod join;
pub mod learner;
pub mod meeting;
pub mod merge;
pub mod message;
pub mod note;
pub mod outline;
pub mod outlook;
pub mod policy;
pub mod presence;
mod reasons;
pub mod recording;
pub mod release;
pub mod request;
pub mod roll;
pub mod row;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod scope_tests;
pub mod session;
pub mod standing;
pub mod submission;
pub mod table;
pub mod taught;
pub mod work_file;

pub use reasons::Refusal;

/// Marks the id of a piece of evidence, made by the client.
pub enum Evidence {}

/// Marks the id of a decision: a person's word on an activity, a module or the course.
pub enum Decision {}

/// Marks the id of a certificate.
pub enum Certificate {}

/// Marks the id of a learner's request.
pub enum Request {}

/// Marks the id of a facilitator's note.
pub enum Note {}

/// Marks the id of a file that was handed in, made by the client.
pub enum WorkFile {}
