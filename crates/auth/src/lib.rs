//! People and who they are to the server: credentials, sign-ins, tokens, grants, the actor of a request, the audit log.

pub mod actor;
pub mod audit;
pub mod directory;
pub mod event;
pub mod factor;
pub mod grant;
pub mod known_browser;
pub mod look;
pub mod merge;
pub mod one_time_link;
pub mod own_data;
pub mod passkey;
pub mod password;
pub mod permit;
pub mod person;
pub mod personal_token;
pub mod sign_in;
pub mod single_sign_on;
pub mod site;
pub mod throttle;
pub mod token;

pub use actor::{Actor, Held, Role, Scope, SignedIn, Via, ViewAs};
pub use permit::{Action, ActionOn, Oneself, Permit, Row, Site, Verdict, authorize};

/// Marks the id of a person: someone with an account.
pub enum Person {}

/// Marks the id of a grant: a role on a scope.
pub enum Grant {}
