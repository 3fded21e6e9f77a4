//! `POST /account/data/export`: everything that is held about oneself, as an archive.

use auth::own_data::{self, ExportOwn, Part};
use auth::{Person, audit, authorize};
use axum::Extension;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use futures::TryStreamExt as _;
use http::{Context, Fault};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Storage, StorageError};
use serde_json::json;

use super::zipped::Archive;

/// Answers `POST /account/data/export`, freshly proved.
pub(in crate::account) async fn export(
    ctx: Context,
    Extension(storage): Extension<Storage>,
) -> Result<Response, Fault> {
    let own = permitted(&ctx).await?;
    let parts = own_data::export(&ctx.db, own).await?;
    let mut archive = Archive::new()?.add(fl!(ctx.locale, "data-read-me"), read_me(&ctx, &parts)).await?;
    for part in &parts {
        let document = json!({ "purpose": part.purpose, "retention": part.retention, "rows": part.rows });
        let text = serde_json::to_vec_pretty(&document).map_err(Fault::internal)?;
        archive = archive.add(format!("{}.json", part.table), text).await?;
        for (stored_at, name) in &part.files {
            archive = archive.add(format!("files/{name}"), read(&storage, stored_at).await?).await?;
        }
    }
    let file = format!("attachment; filename=\"waymark-{}.zip\"", ctx.locale.today());
    let head = [
        (CONTENT_TYPE, "application/zip".to_owned()),
        (CONTENT_DISPOSITION, file),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((head, archive.body()?).into_response())
}

async fn permitted(ctx: &Context) -> Result<Id<Person>, Failure> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = |tx: kernel::Tx| {
        let actor = actor.clone();
        async move {
            let own = *authorize::<ExportOwn>(&tx, &actor, (), moment).await?.object();
            let object = ("person", Some(own.uuid()));
            audit::record(&tx, Some(own), "data_exported", object, json!({}), moment).await?;
            Ok::<_, Failure>(own)
        }
    };
    ctx.db.write(work).await
}

async fn read(storage: &Storage, path: &str) -> Result<Vec<u8>, StorageError> {
    storage.read(path, None, None).await?.bytes.try_concat().await
}

/// What is in the archive, in the reader's language.
fn read_me(ctx: &Context, parts: &[Part]) -> Vec<u8> {
    let site = ctx.state.settings.now().name.clone();
    let mut text =
        fl!(ctx.locale, "data-read-me-words", site = site, when = ctx.locale.instant(ctx.moment.utc()));
    for part in parts {
        text.push_str(&format!("\n{}.json ({})", part.table, part.rows.len()));
    }
    text.push('\n');
    text.into_bytes()
}
