//! `POST /account/language`.

use auth::authorize;
use auth::person::{self, EditProfile};
use axum::response::{IntoResponse as _, Response};
use http::{Context, Fault, Fields, cookies, own_path, see_other};
use kernel::{Lang, Tx};

/// Keeps the language of the account, and for when nobody is signed in here, and goes back to the page.
pub(super) async fn choose(ctx: Context, fields: Fields) -> Result<Response, Fault> {
    let lang: Lang = fields.get("lang").parse().map_err(|_| Fault::malformed("lang"))?;
    let (actor, own, moment) = (ctx.actor.clone(), ctx.person()?.person, ctx.moment);
    let keep = move |tx: Tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<EditProfile>(&tx, &actor, own, moment).await?;
            person::choose_language(&tx, &permit, lang).await
        }
    };
    ctx.db.write(keep).await?;
    let to = own_path(fields.get("to")).unwrap_or("/");
    Ok(see_other(to).cookie(cookies::language(&ctx.state.public_url, lang)).into_response())
}
