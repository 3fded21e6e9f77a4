//! The site's settings and texts.

pub mod entity;
pub mod text_entity;
