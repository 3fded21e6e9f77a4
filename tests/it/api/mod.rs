//! The JSON API.

mod application;
mod document;
mod evidence;
mod golden;
mod sessions;
mod tokens;
pub mod world;
