//! Single sign-on by OpenID Connect: people come in through a provider that the operator trusts to know them.

mod access;
mod arrival;
mod commands;
mod enter;
pub mod entity;
mod exchange;
mod grants;
mod protocol;
mod provider;
pub mod queries;
mod reason;
mod settings;
mod sign_on;

pub use access::{JoinProvider, LeaveProvider};
pub use arrival::{Claimed, Facts, Outcome, Purpose, decide};
pub use commands::{join, part};
pub use enter::{Came, Entered, settle};
pub use provider::Provider;
pub use reason::SignOnReason;
pub use settings::{BadProvider, GroupGrant, ProviderSettings};
pub use sign_on::{Arrived, Brought, LIFE, Leaving, SingleSignOn};
