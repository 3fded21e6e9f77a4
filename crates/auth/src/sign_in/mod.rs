//! Sign-ins: a browser's authenticated state. The cookie holds 256 random bits; only their SHA-256 is stored.

mod agent;
mod commands;
mod counts;
pub mod entity;
mod entrance;
mod error;
mod lifetime;
mod own;
mod resolve;
mod terms;
mod touches;
mod view;

pub use agent::Agent;
pub use commands::{Device, FRESH, Started, create, end, end_all, enter, finish, forget_ended, mint, prove};
pub(crate) use commands::{end_in, not_fresh};
pub use entrance::{Claim, Entrance};
pub use error::{EntranceError, EntranceReason};
pub use lifetime::{Lifetime, Lifetimes, Span};
pub use own::{OwnSignIn, end_own, own};
pub use resolve::resolve;
pub use terms::Terms;
pub use touches::Touches;
pub use view::{VIEW, view, view_no_more};
