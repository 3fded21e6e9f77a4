//! The JSON API.

mod application;
mod document;
mod earlier_form;
mod evidence;
mod forged;
pub mod golden;
mod personal;
mod sessions;
mod tokens;
pub mod world;
