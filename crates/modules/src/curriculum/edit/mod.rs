//! Writing the template of a course: what may be changed, what comes of it, and storing it. Cohorts keep their own
//! curricula (rule 11), so nothing here touches what anybody does.

mod access;
mod activity;
mod change;
mod commands;
mod content;
mod gaps;
#[cfg(test)]
mod laws;
mod module;
mod name;
mod order;
mod quiz;

pub use access::{EditTemplate, TemplateFacts};
pub use activity::ActivityText;
pub use change::{Change, Touched};
pub use commands::change;
pub use content::empty;
pub use gaps::Gap;
pub use module::ModuleText;
pub use order::Step;
