//! The providers of single sign-on, from the settings.

use anyhow::Context as _;
use auth::single_sign_on::{Provider, ProviderSettings};
use kernel::outbound::Outbound;

use crate::config::Config;

/// Opens all providers for the site at `origin`. None is asked yet: one that is down stops nobody else.
///
/// # Errors
/// One line that says which provider is wrong and how.
pub fn open(config: &Config, origin: &str) -> anyhow::Result<Vec<Provider>> {
    let outbound = Outbound::new(&config.outbound_allow)?;
    let read = |settings: &ProviderSettings| {
        let file = &settings.client_secret_file;
        let secret = std::fs::read_to_string(file)
            .with_context(|| format!("single_sign_on {}: cannot read {}", settings.key, file.display()))?;
        Ok(Provider::new(settings.clone(), &secret, origin, outbound.clone())?)
    };
    config.single_sign_on.iter().map(read).collect()
}
