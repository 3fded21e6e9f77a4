//! Teams: 2 to 6 people of one cohort round one association.

pub mod entity;
pub mod size;

pub use size::{Advice, Size};
