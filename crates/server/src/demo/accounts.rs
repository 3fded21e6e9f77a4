//! The accounts that a demo promises.

/// The password of every demo account. The second factor is not asked of them.
pub const PASSWORD: &str = "waymark-demo-only";

/// An account that a demo promises.
#[derive(Clone, Copy, Debug)]
pub struct Account {
    /// Who signs in with it.
    pub who: &'static str,
    /// Its address.
    pub email: &'static str,
}

const fn account(who: &'static str, email: &'static str) -> Account {
    Account { who, email }
}

/// The promised accounts, in the order in which they are told.
pub const ACCOUNTS: [Account; 8] = [
    account("a learner in a team", "learner@demo.example"),
    account("a learner alone", "solo@demo.example"),
    account("a facilitator", "facilitator@demo.example"),
    account("a facilitator of another cohort", "other-facilitator@demo.example"),
    account("a coordinator", "coordinator@demo.example"),
    account("an observer (employer)", "observer@demo.example"),
    account("an admin", "admin@demo.example"),
    account("someone with an account and nothing else", "visitor@demo.example"),
];
