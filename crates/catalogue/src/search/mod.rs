//! Finding entries by words, in English and Spanish: accents, plurals, inflection and misspellings are forgiven.
//!
//! Words are folded and stemmed here, so that both databases hold the same and answer alike. The database names the
//! entries in which all words are; how well each fits is decided in memory.

pub mod candidates;
pub mod entity;
pub mod index;
pub mod points;
pub mod query;
pub mod vocabulary;
pub mod words;

#[cfg(test)]
mod tests;
