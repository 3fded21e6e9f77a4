//! Tokens: for a password, for a refresh token, and their end.

use auth::Via;
use auth::password::Typed;
use auth::personal_token::revoke_shown;
use auth::sign_in::{Claim, EntranceError, EntranceReason};
use auth::token::{Desk, RefreshError, Tokens, revoke_family};
use axum::http::StatusCode;
use axum::{Extension, Json};
use http::{Access, Body, Context, Fault, Route};
use kernel::{Denied, Reason as _, Secret, Tx};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::routes;

/// After how many seconds to come back when too many passwords are being checked.
const COME_AGAIN: u32 = 3;

/// The rows of tokens.
pub(crate) fn rows() -> Vec<Route> {
    vec![
        http::api(Access::Public, routes!(issue)),
        http::api(Access::Public, routes!(refresh)),
        http::api(Access::SignedIn, routes!(revoke)),
    ]
}

/// An account's address and password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct PasswordClaim {
    /// The address of the account.
    #[schema(example = "learner@demo.example")]
    email: String,
    /// Its password.
    password: String,
    /// The code of its app, or a recovery code, where it has a second factor.
    #[serde(default)]
    code: Option<String>,
}

/// A refresh token, which is used up by this.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RefreshClaim {
    /// As it was given.
    refresh_token: String,
}

/// A pair of tokens.
#[derive(Serialize, ToSchema)]
struct TokenPair {
    /// Sent as `Authorization: Bearer …`.
    access_token: String,
    /// Gets the next pair, once.
    refresh_token: String,
    /// Seconds until the access token is over.
    expires_in: u32,
    /// Always `Bearer`.
    token_type: &'static str,
}

/// Tokens for an address and a password
#[utoipa::path(post, path = "/api/v1/tokens", tag = "tokens",
    operation_id = "token_issue", request_body = PasswordClaim,
    responses((status = 200, body = TokenPair), (status = 401, description = "`wrong_email_or_password`, `second_factor_needed`, `code_not_valid`"),
        (status = 403, description = "`account_suspended`"), (status = 429, description = "`too_many_tries`")))]
async fn issue(
    ctx: Context,
    Extension(desk): Extension<Desk>,
    body: Body<PasswordClaim>,
) -> Result<Json<TokenPair>, Fault> {
    let PasswordClaim { email, password, code } = body.value;
    let password = Typed::new(&password);
    let claim = Claim { email, password, address: ctx.arrival.address(), carried: None };
    let tokens = desk.issue(&claim, code.as_deref(), ctx.moment).await.map_err(not_issued)?;
    Ok(Json(tokens.into()))
}

fn not_issued(error: EntranceError) -> Fault {
    match error {
        EntranceError::Refused(why) => Fault::refused(status_of(&why), why),
        EntranceError::TryLater(wait) => {
            Fault::too_many(u32::try_from(wait.as_secs()).unwrap_or(u32::MAX).saturating_add(1))
        }
        EntranceError::Overloaded => Fault::overloaded(COME_AGAIN),
        EntranceError::Storage(error) => error.into(),
    }
}

/// A suspended account has proved who it is; it may not come in.
fn status_of(why: &Denied) -> StatusCode {
    let suspended = why.code == (EntranceReason::AccountSuspended {}).code();
    if suspended { StatusCode::FORBIDDEN } else { StatusCode::UNAUTHORIZED }
}

/// The next pair for a refresh token
#[utoipa::path(post, path = "/api/v1/tokens/refresh", tag = "tokens",
    operation_id = "token_refresh", request_body = RefreshClaim,
    responses((status = 200, body = TokenPair),
        (status = 401, description = "`refresh_token_not_valid`, `refresh_token_reused`: sign in again")))]
async fn refresh(
    ctx: Context,
    Extension(desk): Extension<Desk>,
    body: Body<RefreshClaim>,
) -> Result<Json<TokenPair>, Fault> {
    let presented = Secret::presented(body.value.refresh_token);
    match desk.refresh(&presented, ctx.moment).await {
        Ok(tokens) => Ok(Json(tokens.into())),
        Err(RefreshError::Refused(why)) => Err(Fault::refused(StatusCode::UNAUTHORIZED, why)),
        Err(RefreshError::Storage(error)) => Err(error.into()),
    }
}

/// Ends the token that is shown, with all that came from the same proof
#[utoipa::path(delete, path = "/api/v1/tokens/current", tag = "tokens",
    operation_id = "token_revoke", responses((status = 204)))]
async fn revoke(ctx: Context) -> Result<StatusCode, Fault> {
    let (moment, own) = (ctx.moment, ctx.person()?);
    match &own.via {
        Via::Token { family, .. } => {
            let family = *family;
            ctx.db.write(move |tx: Tx| async move { revoke_family(&tx, family, moment).await }).await?;
        }
        Via::Personal { token, .. } => {
            let (person, token) = (own.person, token.clone());
            let end = move |tx: Tx| {
                let token = token.clone();
                async move { revoke_shown(&tx, person, &token, moment).await }
            };
            ctx.db.write(end).await?;
        }
        Via::Browser { .. } => {}
    }
    Ok(StatusCode::NO_CONTENT)
}

impl From<Tokens> for TokenPair {
    fn from(tokens: Tokens) -> Self {
        Self {
            access_token: tokens.access_token,
            refresh_token: tokens.refresh_token.reveal().to_owned(),
            expires_in: tokens.expires_in,
            token_type: "Bearer",
        }
    }
}
