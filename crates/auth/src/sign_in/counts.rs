//! What is counted of an address beside passwords and codes.

use std::net::IpAddr;
use std::time::Instant;

use super::{Entrance, EntranceError};
use crate::person;

impl Entrance {
    /// Counts what sends mail to an address that anyone may type.
    ///
    /// # Errors
    /// How long to wait.
    pub fn count_link(&self, email: &str, address: IpAddr) -> Result<(), EntranceError> {
        let account = person::normalise(email).unwrap_or_default();
        self.links.attempt(&account, address, false, Instant::now()).map(drop)?;
        Ok(())
    }

    /// Counts a ceremony with a passkey that anyone may begin.
    ///
    /// # Errors
    /// How long to wait.
    pub fn count_ceremony(&self, address: IpAddr) -> Result<(), EntranceError> {
        self.ceremonies.attempt("", address, true, Instant::now()).map(drop)?;
        Ok(())
    }

    /// Counts a password that is judged while it is typed.
    ///
    /// # Errors
    /// How long to wait.
    pub fn count_typing(&self, address: IpAddr) -> Result<(), EntranceError> {
        self.typing.attempt("", address, true, Instant::now()).map(drop)?;
        Ok(())
    }
}
