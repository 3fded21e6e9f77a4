//! Directories: a union's own register of its people, which pushes them here and keeps them out (SCIM 2.0).

mod access;
mod association;
mod commands;
pub mod entity;
pub mod group_entity;
mod keep;
mod person;
pub mod person_entity;
pub mod queries;
mod reason;
mod resolve;
mod said;

pub use access::{MakeDirectory, RevokeDirectory};
pub use association::{keeps, let_go};
pub use commands::{NewDirectory, make, revoke};
pub(crate) use keep::not_its_word;
pub use person::{Pushed, create, move_to, remove, replace};
pub use queries::{Wanted, find, list};
pub use reason::DirectoryReason;
pub use resolve::{Directory, resolve};
pub use said::Said;

/// What a directory's token begins with.
pub const PREFIX: &str = "wm_scim_";
