//! Reading applications as reviewers and coordinators do.

mod coordinated;
mod listed;
mod one;
mod queue;

pub use coordinated::{Seen, coordinated};
pub use listed::Listed;
pub use one::{Reviewed, Sitting, one};
pub use queue::{Queue, Wish, queue};
