//! The JSON API.

mod document;
