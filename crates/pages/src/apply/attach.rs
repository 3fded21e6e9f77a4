//! Files that answer the cohort's questions.

use auth::authorize;
use axum::Extension;
use axum::response::Response;
use courses::application::ChangeOwn;
use courses::application::files::{self, Kept as File};
use courses::question::Kind;
use courses::{Application, ApplicationFile, Question};
use http::{At, Context, Fault, Upload};
use kernel::{Failure, Id, Invalid, Storage};
use progress::work_file::fit;

use super::keep::Kept;
use crate::download::download;

/// Keeps the files that were chosen beside the answers; tells what is wrong with those that are not taken.
pub(super) async fn attach(
    ctx: &Context,
    storage: &Storage,
    kept: &mut Kept,
    sent: &mut Upload,
) -> Result<Invalid, Fault> {
    let mut faults = Invalid::default();
    let asked: Vec<_> = kept.asks.questions.iter().filter(|q| q.kind == Kind::File).map(|q| q.id).collect();
    for question in asked {
        let field = format!("question_{question}");
        let Some(file) = sent.take(&field) else { continue };
        match fit(&file.name, file.bytes) {
            Ok(fit) => {
                let stored = storage.put_alone(fit.bytes, ctx.db.entropy()).await?;
                let file = File { name: fit.name, content_type: fit.content_type.to_owned(), stored };
                answer(ctx, storage, kept.id, question, file).await?;
                kept.asks.files.insert(question);
            }
            Err(why) => faults.push(field, &why),
        }
    }
    Ok(faults)
}

async fn answer(
    ctx: &Context,
    storage: &Storage,
    id: Id<Application>,
    question: Id<Question>,
    file: File,
) -> Result<(), Fault> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let before = ctx
        .db
        .write(move |tx| {
            let (actor, file) = (actor.clone(), file.clone());
            async move {
                let permit = authorize::<ChangeOwn>(&tx, &actor, id, moment).await?;
                files::attach(&tx, &permit, question, file, moment).await
            }
        })
        .await
        .map_err(|failure: Failure| Fault::from(failure))?;
    if let Some(path) = before {
        storage.remove(&path).await?;
    }
    Ok(())
}

/// Answers `GET /applications/{application}/files/{file}` as a download.
pub(super) async fn send(
    ctx: Context,
    Extension(storage): Extension<Storage>,
    At((application, id)): At<(Id<Application>, Id<ApplicationFile>)>,
) -> Result<Response, Fault> {
    let file = files::open(&ctx.db, &ctx.actor, application, id, ctx.moment).await?;
    let reading = storage.read(&file.path, None, None).await?;
    download(&file.name, &file.content_type, file.bytes, reading.bytes)
}
