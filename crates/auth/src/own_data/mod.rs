//! Own data: what is held about a person, taken away as a file, erased, and forgotten in time. Everything follows from
//! the register in `docs/personal-data.toml`, so that what is promised there is what is done.

mod access;
mod erase;
mod export;
mod forget;
mod register;

pub use access::{EraseOwn, ErasureReason, ExportOwn};
pub use erase::{Erased, erase};
pub use export::{Part, export};
pub use forget::forget;
pub use register::{AtErasure, AtMerge, Forget, Table, register};
