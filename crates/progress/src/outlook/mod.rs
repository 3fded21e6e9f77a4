//! What coordinators and observers see: parts of grids, to read only.

mod coordinator;
mod observer;

pub use coordinator::coordinated;
pub use observer::observed;
