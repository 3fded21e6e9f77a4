//! Access tokens: JWTs signed with Ed25519 that live for five minutes (RFC 9068).

use chrono::TimeDelta;
use jsonwebtoken::{Algorithm, Header, Validation, decode, decode_header, encode};
use kernel::{Id, Moment, StorageError};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::keys::Keys;
use super::pair::Pair;
use crate::Person;
use crate::actor::TokenScope;

/// How long an access token lives.
pub const LIFE: TimeDelta = TimeDelta::minutes(5);
/// How far another machine's clock may be off.
const LEEWAY: i64 = 30;
/// Longer texts are no tokens of ours.
const LONGEST: usize = 2048;
/// The media type of access tokens, so that no other JWT passes for one.
const TYPE: &str = "at+jwt";

/// What a token says. Instants are seconds since 1970.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Claims {
    iss: String,
    aud: String,
    pub(super) sub: Id<Person>,
    iat: i64,
    nbf: i64,
    exp: i64,
    jti: Uuid,
    /// The family of refresh tokens it came with.
    pub(super) sid: Uuid,
    pub(super) scope: Vec<TokenScope>,
}

impl Claims {
    pub(super) fn new(keys: &Keys, sub: Id<Person>, sid: Uuid, jti: Uuid, moment: Moment) -> Self {
        let iat = moment.utc().timestamp();
        Self {
            iss: keys.issuer().to_owned(),
            aud: keys.issuer().to_owned(),
            sub,
            iat,
            nbf: iat,
            exp: iat + LIFE.num_seconds(),
            jti,
            sid,
            scope: vec![TokenScope::Read, TokenScope::Write],
        }
    }

    /// Whether they hold at `moment`. The library's own look at the system clock is off, so that `--now` holds.
    pub(super) fn in_time(&self, moment: Moment) -> bool {
        let now = moment.utc().timestamp();
        let lives = self.exp.checked_sub(self.iat).is_some_and(|s| (1..=LIFE.num_seconds()).contains(&s));
        lives && self.iat <= now + LEEWAY && self.nbf <= now + LEEWAY && now < self.exp + LEEWAY
    }
}

/// The signed token.
pub(super) fn sign(pair: &Pair, claims: &Claims) -> Result<String, StorageError> {
    let mut header = Header::new(Algorithm::EdDSA);
    header.typ = Some(TYPE.to_owned());
    header.kid = Some(pair.kid.clone());
    encode(&header, claims, &pair.encoding).map_err(StorageError::other)
}

/// The key that a token says it was signed with. Nothing where it is no access token of this kind: everything that
/// could make a reader fetch, trust or understand something else is refused.
pub(super) fn kid(token: &str) -> Option<String> {
    if token.len() > LONGEST {
        return None;
    }
    let header = decode_header(token).ok()?;
    let plain = Header { typ: Some(TYPE.to_owned()), ..Header::new(Algorithm::EdDSA) };
    let kid = header.kid.clone()?;
    (Header { kid: None, ..header } == plain).then_some(kid)
}

/// What a token says, where its signature, issuer, audience and instants hold.
pub(super) fn read(keys: &Keys, token: &str, moment: Moment) -> Option<Claims> {
    let key = keys.known(&kid(token)?, moment)?;
    let mut rules = Validation::new(Algorithm::EdDSA);
    rules.validate_exp = false;
    rules.validate_nbf = false;
    rules.set_issuer(&[keys.issuer()]);
    rules.set_audience(&[keys.issuer()]);
    rules.set_required_spec_claims(&["exp", "nbf", "iss", "aud", "sub"]);
    let claims = decode::<Claims>(token, &key.decoding, &rules).ok()?.claims;
    claims.in_time(moment).then_some(claims)
}

#[cfg(test)]
#[path = "access_tests.rs"]
mod tests;
