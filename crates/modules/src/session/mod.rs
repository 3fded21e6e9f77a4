//! Sessions: live events of a webinar.

mod announced;
pub mod clash;
pub mod entity;
pub mod holiday;
pub mod host_entity;
pub mod near;
pub mod plan;
pub mod planned;
pub mod presence;
pub mod span;
pub mod state;

pub use announced::announced;
pub use span::Span;
pub use state::Timing;
