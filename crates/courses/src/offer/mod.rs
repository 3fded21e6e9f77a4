//! Offers: places that came free are held for those who wait, in order of submission (rule 10).

mod access;
mod commands;
pub mod entity;
mod lapse;
mod promote;
pub mod queries;

pub use access::{AnswerOffer, MakeOffers, OfferFacts};
pub(crate) use commands::close;
pub use commands::{decline, make, take};
pub use lapse::lapse;
pub use promote::{may_offer, promote};

/// For how many days a place is held where a cohort does not say otherwise.
pub const DAYS: i32 = 3;
