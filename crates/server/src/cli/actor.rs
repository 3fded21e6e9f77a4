//! In whose name a command does what only some may do.

use anyhow::Context as _;
use auth::sign_in::{Lifetimes, end, mint, resolve};
use auth::{Actor, person};
use kernel::{Db, Failure, Moment, Tx};

/// Someone with an account, as if signed in for this command alone.
pub(super) async fn actor(db: &Db, email: &str, moment: Moment) -> anyhow::Result<Actor> {
    let person = person::queries::by_email(db.read(), email).await?;
    let person = person.with_context(|| format!("nobody has the address {email}"))?.id;
    let secret = mint(db, person, moment).await?;
    let actor = resolve(db, &secret, &Lifetimes::default(), moment).await?;
    let hash = secret.hash();
    let ended = db.write(move |tx: Tx| {
        let hash = hash.clone();
        async move { end(&tx, &hash).await.map_err(Failure::from) }
    });
    ended.await?;
    actor.with_context(|| format!("{email} is suspended"))
}
