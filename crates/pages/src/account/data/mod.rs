//! `/account/data`: what is held about oneself: seen, taken away, erased.

pub(super) mod erasure;
pub(super) mod export;
pub(super) mod show;
mod zipped;
