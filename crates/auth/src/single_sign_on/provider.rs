//! One provider: where it sends people, and what it says of them.

use std::sync::Arc;
use std::time::{Duration, Instant};

use kernel::outbound::Outbound;
use kernel::{Entropy, Moment, Secret};
use openidconnect::core::{
    CoreAuthPrompt, CoreAuthenticationFlow, CoreClientAuthMethod, CoreProviderMetadata,
};
use openidconnect::{
    AuthType, ClientId, ClientSecret, CsrfToken, IssuerUrl, Nonce, PkceCodeChallenge, PkceCodeVerifier,
    RedirectUrl, Scope,
};
use serde::{Deserialize, Serialize};
use tokio::sync::Mutex;

use super::protocol::{Party, Way};
use super::{BadProvider, ProviderSettings};

/// How long a provider's description and keys are kept.
const KEPT: Duration = Duration::from_secs(3600);
/// How young they must be to be believed where a signature does not fit.
const YOUNG: Duration = Duration::from_secs(60);

/// One provider. Cheap to clone; clones keep its description together.
#[derive(Clone)]
pub struct Provider(pub(super) Arc<Parts>);

pub(super) struct Parts {
    pub(super) settings: ProviderSettings,
    issuer: IssuerUrl,
    secret: ClientSecret,
    back: RedirectUrl,
    pub(super) way: Way,
    known: Mutex<Option<(Instant, CoreProviderMetadata)>>,
}

/// What must be the same when someone comes back.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Sent {
    pub(super) state: String,
    pub(super) nonce: String,
    pub(super) verifier: String,
}

impl Provider {
    /// A provider as the operator describes it, for the site at `origin`.
    ///
    /// # Errors
    /// What the operator said wrong.
    pub fn new(
        settings: ProviderSettings,
        secret: &str,
        origin: &str,
        outbound: Outbound,
    ) -> Result<Self, BadProvider> {
        settings.check()?;
        let bad = || BadProvider::Issuer(settings.key.clone(), settings.issuer.clone());
        let issuer = IssuerUrl::new(settings.issuer.clone()).map_err(|_| bad())?;
        let back = format!("{origin}/sign-in/with/{}/return", settings.key);
        let back = RedirectUrl::new(back).map_err(|_| bad())?;
        if secret.trim().is_empty() {
            return Err(BadProvider::NoSecret(settings.key));
        }
        let secret = ClientSecret::new(secret.trim().to_owned());
        let (way, known) = (Way(outbound), Mutex::default());
        Ok(Self(Arc::new(Parts { settings, issuer, secret, back, way, known })))
    }

    /// Its name in addresses.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.0.settings.key
    }

    /// Its name on buttons.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0.settings.name
    }

    /// The address that it signs with.
    #[must_use]
    pub fn issuer(&self) -> &str {
        self.0.issuer.as_str()
    }

    /// What the operator says of it.
    #[must_use]
    pub fn settings(&self) -> &ProviderSettings {
        &self.0.settings
    }

    /// Where to send someone, and what must be the same when they come back. Whoever shall be asked `again` is asked
    /// though they are signed in there.
    pub(super) async fn leave(&self, again: bool, entropy: &Entropy) -> Option<(String, Sent)> {
        let party = self.party(KEPT).await?;
        let chance = || Secret::generate("", entropy).reveal().to_owned();
        let sent = Sent { state: chance(), nonce: chance(), verifier: chance() };
        let challenge =
            PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(sent.verifier.clone()));
        let (state, nonce) = (sent.state.clone(), sent.nonce.clone());
        let mut asking = party
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                || CsrfToken::new(state),
                || Nonce::new(nonce),
            )
            .set_pkce_challenge(challenge)
            .add_scopes(self.0.settings.scopes.iter().cloned().map(Scope::new));
        if again {
            asking = asking.add_prompt(CoreAuthPrompt::Login).set_max_age(Duration::ZERO);
        }
        Some((asking.url().0.into(), sent))
    }

    /// This site as the provider knows it, with a description no older than `oldest`. Nothing where it does not
    /// answer; the cause is logged.
    pub(super) async fn party(&self, oldest: Duration) -> Option<Party> {
        let description = self.description(oldest).await?;
        let methods = description.token_endpoint_auth_methods_supported();
        let in_body = methods.is_some_and(|all| {
            all.contains(&CoreClientAuthMethod::ClientSecretPost)
                && !all.contains(&CoreClientAuthMethod::ClientSecretBasic)
        });
        let (id, secret) = (self.0.settings.client_id.clone(), self.0.secret.clone());
        let party = Party::from_provider_metadata(description, ClientId::new(id), Some(secret))
            .set_redirect_uri(self.0.back.clone());
        Some(if in_body { party.set_auth_type(AuthType::RequestBody) } else { party })
    }

    /// A newer description, where the one that is kept may be out of date.
    pub(super) async fn newer_party(&self) -> Option<Party> {
        self.party(YOUNG).await
    }

    /// The same for all who ask at once.
    async fn description(&self, oldest: Duration) -> Option<CoreProviderMetadata> {
        let mut known = self.0.known.lock().await;
        if let Some((_, description)) = known.as_ref().filter(|(read, _)| read.elapsed() < oldest) {
            return Some(description.clone());
        }
        match CoreProviderMetadata::discover_async(self.0.issuer.clone(), &self.0.way).await {
            Ok(description) => {
                *known = Some((Instant::now(), description.clone()));
                Some(description)
            }
            Err(error) => {
                let cause = causes(&error);
                tracing::warn!(provider = self.key(), cause, "a provider of single sign-on cannot be read");
                None
            }
        }
    }

    /// Whether the provider that answered, where it names itself, is this one (RFC 9207).
    pub(super) fn is(&self, issuer: Option<&str>) -> bool {
        issuer.is_none_or(|issuer| issuer == self.issuer())
    }
}

/// An error with all that lies under it, for the log.
pub(super) fn causes(error: &dyn std::error::Error) -> String {
    let deeper = std::iter::successors(error.source(), |error| error.source());
    let all = std::iter::once(error.to_string()).chain(deeper.map(ToString::to_string));
    all.collect::<Vec<_>>().join(": ")
}

impl std::fmt::Debug for Provider {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Provider({})", self.key())
    }
}

/// The instant against which a token's own instants are held.
pub(super) fn told_at(moment: Moment) -> impl Fn() -> chrono::DateTime<chrono::Utc> + Send + Sync {
    move || moment.utc()
}
