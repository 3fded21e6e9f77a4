//! Evidence, decisions, policies, the rules that conclude progress from them, and certificates. HTTP is not known here.

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
