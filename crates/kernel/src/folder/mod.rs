//! Reading folders that people write: every fault is found, each with its file and line, and what to do about it.
//!
//! Nothing here knows what a course is; readers of TOML and Markdown that note faults and read on.

mod fault;
mod files;
mod languages;
mod markdown;
mod outcome;
mod table;
mod value;

pub use fault::{Fault, Faults, Source};
pub use files::Files;
pub use languages::Languages;
pub use markdown::{Written, read_markdown};
pub use outcome::{Imported, Outcome};
pub use table::{Table, read_toml};

#[cfg(test)]
mod tests;
