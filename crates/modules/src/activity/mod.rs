//! Activities: what they contain, by kind.

pub mod content;
pub mod quiz;

pub use content::{ActivityContent, ActivityKind};
pub mod entity;
