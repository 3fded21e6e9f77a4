//! Going to a provider and coming back: what is kept meanwhile is concealed, lasts ten minutes and is used once.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::{Db, Failure, Moment, Secret, SiteKey, StorageError};
use serde::{Deserialize, Serialize};

use super::exchange::ExchangeError;
use super::provider::Sent;
use super::{BadProvider, Claimed, Provider, Purpose, SignOnReason};
use crate::passkey::ceremony;

/// How long someone has at the provider, and afterwards to prove an account here.
pub const LIFE: TimeDelta = TimeDelta::minutes(10);

/// The providers of this site. Cheap to clone.
#[derive(Clone, Debug)]
pub struct SingleSignOn {
    db: Db,
    key: SiteKey,
    providers: Vec<Provider>,
}

/// Somebody who goes to a provider.
#[derive(Debug)]
pub struct Leaving {
    /// Where to.
    pub url: String,
    /// What their browser keeps meanwhile.
    pub ceremony: Secret,
}

/// What a provider gives people to bring back.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Brought {
    /// What was sent along.
    #[serde(default)]
    pub state: String,
    /// What can be exchanged for who they are.
    #[serde(default)]
    pub code: String,
    /// Which provider answers, where it says so.
    pub iss: Option<String>,
    /// Why it does not say who they are.
    pub error: Option<String>,
}

/// Somebody who came back, and what the provider says of them.
#[derive(Clone, Debug)]
pub struct Arrived {
    /// What they went for.
    pub purpose: Purpose,
    /// Where they want to be afterwards, as it was asked.
    pub to: String,
    /// When they left.
    pub began_at: DateTime<Utc>,
    /// What the provider says.
    pub claimed: Claimed,
}

#[derive(Serialize, Deserialize)]
struct Ceremony {
    provider: String,
    purpose: Purpose,
    to: String,
    began_at: DateTime<Utc>,
    sent: Sent,
}

impl SingleSignOn {
    /// The providers of a site, each with its own key.
    ///
    /// # Errors
    /// Where two have the same key.
    pub fn with(db: Db, key: SiteKey, providers: Vec<Provider>) -> Result<Self, BadProvider> {
        for (n, provider) in providers.iter().enumerate() {
            if providers[..n].iter().any(|other| other.key() == provider.key()) {
                return Err(BadProvider::Twice(provider.key().to_owned()));
            }
        }
        Ok(Self { db, key, providers })
    }

    /// All of them, as the operator ordered them.
    #[must_use]
    pub fn providers(&self) -> &[Provider] {
        &self.providers
    }

    /// One of them, by its name in addresses.
    #[must_use]
    pub fn provider(&self, key: &str) -> Option<&Provider> {
        self.providers.iter().find(|provider| provider.key() == key)
    }

    /// Sends someone to a provider.
    ///
    /// # Errors
    /// Denied where it does not answer; storage.
    pub async fn leave(
        &self,
        provider: &Provider,
        purpose: Purpose,
        to: String,
        moment: Moment,
    ) -> Result<Leaving, Failure> {
        let again = matches!(purpose, Purpose::Prove(_));
        let (url, sent) = provider.leave(again, self.db.entropy()).await.ok_or_else(|| silent(provider))?;
        let (provider, began_at) = (provider.key().to_owned(), moment.utc());
        let ceremony = self.keep(&Ceremony { provider, purpose, to, began_at, sent }, moment).await?;
        Ok(Leaving { url, ceremony })
    }

    /// What the provider says of someone who came back to the browser that they left with.
    ///
    /// # Errors
    /// Denied where they took too long, did not leave with this browser, or the provider does not say who they are;
    /// storage.
    pub async fn arrive(
        &self,
        provider: &Provider,
        ceremony: &str,
        brought: &Brought,
        moment: Moment,
    ) -> Result<Arrived, Failure> {
        let kept: Option<Ceremony> = ceremony::take(&self.db, &self.key, ceremony, moment).await?;
        let same =
            |kept: &Ceremony| kept.provider == provider.key() && same(&kept.sent.state, &brought.state);
        let kept = kept.filter(same).ok_or_else(|| Failure::denied(SignOnReason::SignOnOver {}))?;
        if brought.error.is_some() || brought.code.is_empty() || !provider.is(brought.iss.as_deref()) {
            tracing::info!(provider = provider.key(), "a provider did not say who somebody is");
            return Err(refused(provider));
        }
        match provider.exchange(&brought.code, &kept.sent, moment).await {
            Ok(claimed) => {
                Ok(Arrived { purpose: kept.purpose, to: kept.to, began_at: kept.began_at, claimed })
            }
            Err(ExchangeError::Silent) => Err(silent(provider)),
            Err(error) => {
                tracing::warn!(provider = provider.key(), %error, "what a provider says does not count");
                Err(refused(provider))
            }
        }
    }

    /// Keeps what a provider said, until the account here is proved.
    ///
    /// # Errors
    /// Storage.
    pub async fn hold(&self, claimed: &Claimed, moment: Moment) -> Result<Secret, StorageError> {
        self.keep(claimed, moment).await
    }

    /// What is held, left where it is.
    ///
    /// # Errors
    /// Storage.
    pub async fn held(&self, ceremony: &str, moment: Moment) -> Result<Option<Claimed>, StorageError> {
        ceremony::look(&self.db, &self.key, ceremony, moment).await
    }

    /// What is held, taken away.
    ///
    /// # Errors
    /// Storage.
    pub async fn take_held(&self, ceremony: &str, moment: Moment) -> Result<Option<Claimed>, StorageError> {
        ceremony::take(&self.db, &self.key, ceremony, moment).await
    }

    /// The provider that says this.
    #[must_use]
    pub fn of(&self, claimed: &Claimed) -> Option<&Provider> {
        self.providers.iter().find(|provider| provider.issuer() == claimed.issuer)
    }

    async fn keep(&self, state: &(impl Serialize + Sync), moment: Moment) -> Result<Secret, StorageError> {
        ceremony::keep_for(LIFE, &self.db, &self.key, state, moment).await
    }
}

fn same(one: &str, other: &str) -> bool {
    subtle::ConstantTimeEq::ct_eq(one.as_bytes(), other.as_bytes()).into()
}

fn silent(provider: &Provider) -> Failure {
    Failure::denied(SignOnReason::ProviderSilent { provider: provider.name().to_owned() })
}

fn refused(provider: &Provider) -> Failure {
    Failure::denied(SignOnReason::ProviderRefused { provider: provider.name().to_owned() })
}
