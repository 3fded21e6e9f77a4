//! What a provider says of someone, fetched with the code that they brought and checked.

use kernel::Moment;
use openidconnect::{
    AccessToken, AccessTokenHash, AuthorizationCode, ClaimsVerificationError, Nonce,
    OAuth2TokenResponse as _, PkceCodeVerifier, SubjectIdentifier, TokenResponse as _,
};
use serde_json::Value;

use super::Claimed;
use super::protocol::{Info, Party, SIGNED, Told};
use super::provider::{Provider, Sent, causes, told_at};
use crate::person::normalise;

/// Why what a provider said does not count; for the log.
#[derive(Debug, thiserror::Error)]
pub(super) enum ExchangeError {
    #[error("it cannot be read")]
    Silent,
    #[error("{0}")]
    Refused(String),
}

impl Provider {
    /// Takes the code to the provider and checks what it says: signature, issuer, audience, time, nonce.
    pub(super) async fn exchange(
        &self,
        code: &str,
        sent: &Sent,
        moment: Moment,
    ) -> Result<Claimed, ExchangeError> {
        let party = self.party(std::time::Duration::MAX).await.ok_or(ExchangeError::Silent)?;
        let asking = party.exchange_code(AuthorizationCode::new(code.to_owned())).map_err(refused)?;
        let tokens = asking
            .set_pkce_verifier(PkceCodeVerifier::new(sent.verifier.clone()))
            .request_async(&self.0.way)
            .await
            .map_err(refused)?;
        let token = tokens.id_token().ok_or_else(|| ExchangeError::Refused("no identity".to_owned()))?;
        let nonce = Nonce::new(sent.nonce.clone());
        let read = |party: &Party| {
            let verifier = party.id_token_verifier().set_allowed_algs(SIGNED).set_time_fn(told_at(moment));
            let told = token.claims(&verifier, &nonce)?;
            if let Some(hash) = told.access_token_hash() {
                let (alg, key) = (token.signing_alg(), token.signing_key(&verifier));
                let own = alg
                    .ok()
                    .zip(key.ok())
                    .and_then(|(alg, key)| AccessTokenHash::from_token(tokens.access_token(), alg, key).ok());
                if own.as_ref() != Some(hash) {
                    return Err(ClaimsVerificationError::Other("another access token".to_owned()));
                }
            }
            Ok(told.clone())
        };
        let told = match read(&party) {
            // its keys may have changed since they were read
            Err(ClaimsVerificationError::SignatureVerification(_)) => {
                let newer = self.newer_party().await.ok_or(ExchangeError::Silent)?;
                read(&newer).map_err(refused)?
            }
            other => other.map_err(refused)?,
        };
        let mut claimed = claimed(&told, &self.settings().groups_claim);
        if self.lacks(&claimed) {
            let info = self.info(&party, tokens.access_token(), told.subject()).await;
            self.add(&mut claimed, info);
        }
        Ok(claimed)
    }

    /// Whether the token leaves out what is needed.
    fn lacks(&self, claimed: &Claimed) -> bool {
        let groups_count = !self.settings().grants.is_empty();
        claimed.verified_email.is_none() || groups_count && claimed.groups.is_empty()
    }

    /// What it tells beside the token; many tell addresses and groups only there.
    async fn info(&self, party: &Party, token: &AccessToken, of: &SubjectIdentifier) -> Option<Info> {
        let asking = party.user_info(token.clone(), Some(of.clone())).ok()?;
        let told = asking.request_async(&self.0.way).await;
        told.inspect_err(|error| {
            tracing::warn!(
                provider = self.key(),
                cause = causes(error),
                "a provider tells nothing of someone"
            );
        })
        .ok()
    }

    fn add(&self, claimed: &mut Claimed, info: Option<Info>) {
        let Some(info) = info else { return };
        let email = info.email().filter(|_| info.email_verified() == Some(true));
        let email = email.and_then(|email| normalise(email.as_str()));
        claimed.verified_email = claimed.verified_email.take().or(email);
        let name = info.name().and_then(|names| names.get(None)).map(|name| name.as_str().to_owned());
        claimed.name = claimed.name.take().or(name);
        if claimed.groups.is_empty() {
            claimed.groups = groups(info.additional_claims().0.get(&self.settings().groups_claim));
        }
    }
}

fn refused(error: impl std::error::Error) -> ExchangeError {
    ExchangeError::Refused(causes(&error))
}

fn claimed(told: &Told, groups_claim: &str) -> Claimed {
    let email = told.email().filter(|_| told.email_verified() == Some(true));
    Claimed {
        issuer: told.issuer().as_str().to_owned(),
        subject: told.subject().as_str().to_owned(),
        verified_email: email.and_then(|email| normalise(email.as_str())),
        name: told.name().and_then(|names| names.get(None)).map(|name| name.as_str().to_owned()),
        groups: groups(told.additional_claims().0.get(groups_claim)),
        asked_at: told.auth_time(),
    }
}

/// The groups of a claim: a list of words, or one word.
fn groups(claim: Option<&Value>) -> Vec<String> {
    match claim {
        Some(Value::Array(all)) => all.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        Some(Value::String(one)) => vec![one.clone()],
        _ => Vec::new(),
    }
}
