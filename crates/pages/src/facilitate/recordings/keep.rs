//! Retiring a recording, bringing it back, and removing one that failed.

use auth::authorize;
use http::{At, Context, Fault, SeeOther, see_other};
use kernel::{Failure, Id, Tx};
use modules::{Recording, Session};
use progress::recording::{self, KeepRecording};

use crate::facilitate::sessions::address;

/// Answers `POST /facilitate/recordings/{recording}/retirement`.
pub(super) async fn retire(ctx: Context, At(id): At<Id<Recording>>) -> Result<SeeOther, Fault> {
    let session = turn(&ctx, id, true).await?;
    Ok(see_other(there(session)).saying(&ctx, "toast-recording-retired"))
}

/// Answers `POST /facilitate/recordings/{recording}/return`.
pub(super) async fn bring_back(ctx: Context, At(id): At<Id<Recording>>) -> Result<SeeOther, Fault> {
    let session = turn(&ctx, id, false).await?;
    Ok(see_other(there(session)).saying(&ctx, "toast-recording-published"))
}

/// Answers `POST /facilitate/recordings/{recording}/removal`.
pub(super) async fn remove(ctx: Context, At(id): At<Id<Recording>>) -> Result<SeeOther, Fault> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = move |tx: Tx| {
        let actor = actor.clone();
        async move {
            let permit = authorize::<KeepRecording>(&tx, &actor, id, moment).await?;
            recording::remove(&tx, &permit, moment).await?;
            Ok::<_, Failure>(permit.object().recording.session_id)
        }
    };
    let session = ctx.db.write(work).await?;
    Ok(see_other(there(session)).saying(&ctx, "toast-recording-removed"))
}

async fn turn(ctx: &Context, id: Id<Recording>, away: bool) -> Result<Option<Id<Session>>, Failure> {
    let (db, actor, moment) = (ctx.db.clone(), ctx.actor.clone(), ctx.moment);
    let work = move |tx: Tx| {
        let (db, actor) = (db.clone(), actor.clone());
        async move {
            let permit = authorize::<KeepRecording>(&tx, &actor, id, moment).await?;
            match away {
                true => recording::retire(&db, &tx, &permit, moment).await?,
                false => recording::bring_back(&db, &tx, &permit, moment).await?,
            }
            Ok::<_, Failure>(permit.object().recording.session_id)
        }
    };
    ctx.db.write(work).await
}

fn there(session: Option<Id<Session>>) -> String {
    session.map_or_else(|| "/facilitate/sessions".to_owned(), address)
}
