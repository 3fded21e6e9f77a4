//! Ending one's sign-ins elsewhere.

use auth::{Via, sign_in};
use axum::response::{IntoResponse as _, Response};
use http::{At, Context, Fault, see_other};
use kernel::{SecretHash, Tx};

/// Answers `POST /account/sign-ins/{sign_in}/end`. One that is not there any more, or somebody else's, changes
/// nothing and looks the same.
pub(super) async fn end_one(ctx: Context, At(id): At<String>) -> Result<Response, Fault> {
    let this = bytes(&id).map(SecretHash).ok_or_else(Fault::not_found)?;
    let own = ctx.person()?.person;
    let end = move |tx: Tx| {
        let this = this.clone();
        async move { sign_in::end_own(&tx, own, &this).await }
    };
    ctx.db.write(end).await?;
    Ok(see_other("/account/security").saying(&ctx, "toast-signed-out-there").into_response())
}

/// Answers `POST /account/sign-ins/end`: all but this one.
pub(super) async fn end_others(ctx: Context) -> Result<Response, Fault> {
    let own = ctx.person()?;
    let (person, keep) = (
        own.person,
        match &own.via {
            Via::Browser { sign_in, .. } => Some(sign_in.clone()),
            Via::Token { .. } | Via::Personal { .. } => None,
        },
    );
    let end = move |tx: Tx| {
        let keep = keep.clone();
        async move { sign_in::end_all(&tx, person, keep.as_ref()).await }
    };
    ctx.db.write(end).await?;
    Ok(see_other("/account/security").saying(&ctx, "toast-signed-out-there").into_response())
}

fn bytes(hex: &str) -> Option<Vec<u8>> {
    let pairs = hex.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).ok());
    pairs
        .map(|pair| u8::from_str_radix(pair?, 16).ok())
        .collect::<Option<Vec<u8>>>()
        .filter(|all| all.len() == 32)
}
