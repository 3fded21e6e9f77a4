//! Activities: what they contain, by kind.

pub mod content;
pub mod entity;
pub mod quiz;
pub mod release;

pub use content::{ActivityContent, ActivityKind};
