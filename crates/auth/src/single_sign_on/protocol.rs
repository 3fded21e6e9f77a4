//! OpenID Connect as this site speaks it: the library's types with room for groups, over the one client for going out.

use std::pin::Pin;

use kernel::outbound::{Outbound, OutboundError, Request};
use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreErrorResponseType, CoreGenderClaim, CoreJsonWebKey,
    CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreRevocableToken,
    CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
};
use openidconnect::{
    AdditionalClaims, AsyncHttpClient, Client, EmptyExtraTokenFields, EndpointMaybeSet, EndpointNotSet,
    EndpointSet, HttpRequest, HttpResponse, IdTokenClaims, IdTokenFields, StandardErrorResponse,
    StandardTokenResponse, UserInfoClaims,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Every claim that the standard does not name.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct More(pub(super) Map<String, Value>);

impl AdditionalClaims for More {}

type Tokens = StandardTokenResponse<
    IdTokenFields<
        More,
        EmptyExtraTokenFields,
        CoreGenderClaim,
        CoreJweContentEncryptionAlgorithm,
        CoreJwsSigningAlgorithm,
    >,
    CoreTokenType,
>;

/// This site as a provider knows it, with the provider's description.
pub(super) type Party = Client<
    More,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    Tokens,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;
pub(super) type Told = IdTokenClaims<More, CoreGenderClaim>;
pub(super) type Info = UserInfoClaims<More, CoreGenderClaim>;

/// How identity may be signed: with a key pair only, so that nobody but the provider can.
pub(super) const SIGNED: [CoreJwsSigningAlgorithm; 8] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// The way to a provider.
#[derive(Clone, Debug)]
pub(super) struct Way(pub(super) Outbound);

/// Why a provider was not reached.
#[derive(Debug, thiserror::Error)]
pub(super) enum WayError {
    #[error("the request could not be made")]
    Request(#[source] Box<dyn std::error::Error + Send + Sync>),
    #[error(transparent)]
    Outbound(#[from] OutboundError),
    #[error("the answer could not be read")]
    Answer(#[source] openidconnect::http::Error),
}

impl<'c> AsyncHttpClient<'c> for Way {
    type Error = WayError;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, WayError>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(async move {
            let request = Request::try_from(request).map_err(|error| WayError::Request(error.into()))?;
            let answer = self.0.send(request).await?;
            let mut response = HttpResponse::new(answer.body);
            *response.headers_mut() = answer.headers;
            *response.status_mut() = openidconnect::http::StatusCode::from_u16(answer.status)
                .map_err(|error| WayError::Answer(error.into()))?;
            Ok(response)
        })
    }
}
