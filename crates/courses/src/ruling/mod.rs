//! Rulings: what reviewers answer to applications.

mod access;
mod commands;
pub mod entity;
#[cfg(test)]
mod laws;
mod letter;
mod plan;
pub mod queries;
mod reply;
mod trim;
pub mod trim_entity;

pub use access::{Asked, Rule, RuleFacts, hindered};
pub use commands::{Came, rule};
pub use letter::letter;
pub use plan::{Arrangement, Fate, Sits, Word, plan};
pub use reply::Reply;
pub(crate) use trim::replace;
pub use trim::{AnswerTrim, TrimFacts, consent, refuse};
