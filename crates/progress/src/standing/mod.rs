//! What depends on now, computed when read and never stored: missed, late, not open yet, needs a hand.

mod hand;
mod reading;
#[cfg(test)]
mod tests;

pub use hand::{HandReason, HandRules, Here, needs_hand};
pub use reading::{ModuleReading, Reading, read_activity, read_module};
