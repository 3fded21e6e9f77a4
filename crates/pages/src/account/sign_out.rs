//! `POST /sign-out`.

use auth::{SignedIn, Via, sign_in};
use axum::http::HeaderName;
use axum::response::{IntoResponse as _, Response};
use http::{Context, Fault, cookies, see_other};
use kernel::Tx;

/// Ends this browser's sign-in, takes its cookie back and empties its cache. On a device that is not one's own
/// everything that the browser kept of this site goes, of one's own only what pages showed.
pub(super) async fn leave(ctx: Context) -> Result<Response, Fault> {
    let mut clear = "\"cache\"";
    if let Some(SignedIn { via: Via::Browser { sign_in, not_my_device }, .. }) =
        ctx.actor.signed_in().or(ctx.actor.half())
    {
        if *not_my_device {
            clear = "\"cache\", \"storage\"";
        }
        let this = sign_in.clone();
        let end = move |tx: Tx| {
            let this = this.clone();
            async move { sign_in::end(&tx, &this).await }
        };
        ctx.db.write(end).await?;
    }
    let header = [(HeaderName::from_static("clear-site-data"), clear)];
    Ok((header, see_other("/").cookie(cookies::sign_out(&ctx.state.public_url))).into_response())
}
