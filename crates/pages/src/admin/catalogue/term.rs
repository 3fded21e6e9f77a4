//! `/admin/catalogue/terms/{taxonomy}/{term}`: renaming a term, moving, merging and retiring it.

use askama::Template;
use auth::{Permit, authorize};
use axum::response::{IntoResponse as _, Response};
use catalogue::term::KeepTerm;
use catalogue::term::commands::{Way, rename, retire, shift};
use catalogue::term::entity::Model;
use catalogue::term::merge::merge;
use catalogue::term::queries::counted;
use http::{At, Context, Fault, Fields, Page, SeeOther, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Lang, Tx};

use super::terms::{HERE, words};
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

type Key = (String, String);

#[derive(Template)]
#[template(path = "admin/term.html")]
struct TermPage {
    shell: Shell,
    at: String,
    taxonomy: String,
    taxonomy_name: String,
    entries: String,
    retired: bool,
    typed: Fields,
    faults: Faults,
    /// The terms that it can be merged into: slug and words.
    others: Vec<(String, String)>,
}

/// Answers `GET`.
pub(super) async fn show(ctx: Context, At(key): At<Key>) -> Result<Response, Fault> {
    Ok(Page::ok(TermPage::load(&ctx, &key, None, Faults::default()).await?).into_response())
}

/// Answers `POST`: other words.
pub(super) async fn save(ctx: Context, At(key): At<Key>, fields: Fields) -> Result<Response, Fault> {
    let (label, moment) = (words(&fields, &key.0), ctx.moment);
    let done = kept(&ctx, &key, move |tx, permit| {
        let label = label.clone();
        async move { rename(&tx, &permit, &label, moment).await }
    });
    let done = done.await;
    answered(&ctx, &key, done, fields).await
}

/// Answers `POST …/merger`.
pub(super) async fn join(ctx: Context, At(key): At<Key>, fields: Fields) -> Result<Response, Fault> {
    let (into, moment) = (fields.get("into").to_owned(), ctx.moment);
    let done = kept(&ctx, &key, move |tx, permit| {
        let into = into.clone();
        async move { merge(&tx, &permit, &into, moment).await }
    });
    let done = done.await;
    answered(&ctx, &key, done, fields).await
}

/// Answers `POST …/place`: one place up or down.
pub(super) async fn place(ctx: Context, At(key): At<Key>, fields: Fields) -> Result<SeeOther, Fault> {
    let way = if fields.get("way") == "up" { Way::Up } else { Way::Down };
    let moment = ctx.moment;
    kept(&ctx, &key, move |tx, permit| async move { shift(&tx, &permit, way, moment).await }).await?;
    Ok(see_other(format!("{HERE}#{}", key.0)))
}

/// Answers `POST …/retirement`.
pub(super) async fn retired(ctx: Context, At(key): At<Key>) -> Result<SeeOther, Fault> {
    stand(&ctx, &key, true).await
}

/// Answers `POST …/retirement/withdrawal`.
pub(super) async fn taken_back(ctx: Context, At(key): At<Key>) -> Result<SeeOther, Fault> {
    stand(&ctx, &key, false).await
}

async fn stand(ctx: &Context, key: &Key, retired: bool) -> Result<SeeOther, Fault> {
    let moment = ctx.moment;
    kept(ctx, key, move |tx, permit| async move { retire(&tx, &permit, retired, moment).await }).await?;
    Ok(see_other(format!("{HERE}#{}", key.0)).saying(ctx, "toast-saved"))
}

/// One change of a term in a unit of work.
async fn kept<F, W>(ctx: &Context, key: &Key, change: F) -> Result<(), Failure>
where
    F: Fn(Tx, Permit<KeepTerm>) -> W + Send + Sync,
    W: Future<Output = Result<(), Failure>> + Send,
{
    let (actor, moment, change) = (ctx.actor.clone(), ctx.moment, &change);
    let work = |tx: Tx| {
        let (actor, key) = (actor.clone(), key.clone());
        async move {
            let permit = authorize::<KeepTerm>(&tx, &actor, key, moment).await?;
            change(tx, permit).await
        }
    };
    ctx.db.write(work).await
}

async fn answered(
    ctx: &Context,
    key: &Key,
    done: Result<(), Failure>,
    fields: Fields,
) -> Result<Response, Fault> {
    match done {
        Ok(()) => Ok(see_other(format!("{HERE}#{}", key.0)).saying(ctx, "toast-saved").into_response()),
        Err(Failure::Invalid(invalid)) => {
            let faults = Faults::of(ctx, &invalid);
            Ok(Page::again(TermPage::load(ctx, key, Some(fields), faults).await?).into_response())
        }
        Err(failure) => Err(failure.into()),
    }
}

impl TermPage {
    async fn load(ctx: &Context, key: &Key, typed: Option<Fields>, faults: Faults) -> Result<Self, Fault> {
        let all = counted(ctx.db.read()).await.map_err(Failure::from)?;
        let mut own: Vec<_> = all.into_iter().filter(|(term, _)| term.taxonomy == key.0).collect();
        let at = own.iter().position(|(term, _)| term.slug == key.1).ok_or_else(Fault::not_found)?;
        let (term, count) = own.remove(at);
        let l = &ctx.locale;
        let other = |(term, _): (Model, usize)| (term.slug, term.label.get(l.lang).to_owned());
        Ok(Self {
            shell: frame::admin(ctx, term.label.get(l.lang), Place::Catalogue),
            at: format!("{HERE}/{}/{}", key.0, key.1),
            taxonomy_name: fl!(l, "admin-taxonomy-name", taxonomy = key.0.as_str()),
            taxonomy: key.0.clone(),
            entries: fl!(l, "admin-term-entries", count = count),
            retired: term.retired,
            typed: typed.unwrap_or_else(|| stored(&term)),
            faults,
            others: own.into_iter().map(other).collect(),
        })
    }
}

fn stored(term: &Model) -> Fields {
    let exact = |lang| term.label.exact(lang).unwrap_or_default().to_owned();
    Fields::of(Lang::ALL.map(|lang| (format!("{}_{lang}", term.taxonomy), exact(lang))).to_vec())
}
