//! Curricula: the ordered content of a course or a cohort.

pub mod copy;
pub mod edit;
pub mod entity;
pub mod import;
pub mod load;
pub mod place;
pub mod store;
pub mod tree;

pub use tree::{ActivityNode, CurriculumTree, ModuleNode, RecordingNode, SessionNode, WebinarNode};
