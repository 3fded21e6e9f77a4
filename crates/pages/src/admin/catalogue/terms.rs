//! `/admin/catalogue/terms`: the taxonomies with their terms, and adding one.

use askama::Template;
use auth::authorize;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use catalogue::folder::TAXONOMIES;
use catalogue::term::AddTerm;
use catalogue::term::commands::add;
use catalogue::term::entity::Model;
use catalogue::term::queries::counted;
use http::once::Once;
use http::{Context, Fault, Fields, Page, see_other};
use i18n_embed_fl::fl;
use kernel::{Failure, Lang, Localized, Tx};

use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

/// Where this page is.
pub(super) const HERE: &str = "/admin/catalogue/terms";

#[derive(Template)]
#[template(path = "admin/terms.html")]
struct TermsPage {
    shell: Shell,
    taxonomies: Vec<Taxonomy>,
    typed: Fields,
    faults: Faults,
    key: String,
}

struct Taxonomy {
    id: &'static str,
    name: String,
    terms: Vec<Line>,
    /// Whether something typed for it came back.
    open: bool,
}

struct Line {
    at: String,
    label: String,
    english: String,
    spanish: String,
    entries: String,
    retired: bool,
    first: bool,
    last: bool,
}

/// Answers `GET /admin/catalogue/terms`.
pub(super) async fn show(ctx: Context) -> Result<Response, Fault> {
    Ok(Page::ok(TermsPage::load(&ctx, Fields::default(), Faults::default()).await?).into_response())
}

/// Answers `POST /admin/catalogue/terms`.
pub(super) async fn save(ctx: Context, fields: Fields) -> Result<Response, Fault> {
    let once = Once::of_form(&ctx, &fields)?;
    let taxonomy = fields.get("taxonomy").to_owned();
    let label = words(&fields, &taxonomy);
    match store(&ctx, taxonomy, label, once).await {
        Ok(to) => Ok(see_other(to).saying(&ctx, "toast-saved").into_response()),
        Err(Failure::Invalid(invalid)) => {
            let faults = Faults::of(&ctx, &invalid);
            Ok(Page::again(TermsPage::load(&ctx, fields, faults).await?).into_response())
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn store(ctx: &Context, taxonomy: String, label: Localized, once: Once) -> Result<String, Failure> {
    let (actor, moment) = (ctx.actor.clone(), ctx.moment);
    let work = move |tx: Tx| {
        let (actor, taxonomy, label, once) = (actor.clone(), taxonomy.clone(), label.clone(), once.clone());
        async move {
            let permit = authorize::<AddTerm>(&tx, &actor, taxonomy.clone(), moment).await?;
            if let Some(landed) = once.before(&tx).await? {
                return Ok(landed.location);
            }
            add(&tx, &permit, &taxonomy, &label, moment).await?;
            let to = format!("{HERE}#{taxonomy}");
            once.landed(&tx, StatusCode::SEE_OTHER, &to).await?;
            Ok::<_, Failure>(to)
        }
    };
    ctx.db.write(work).await
}

/// The words typed for a taxonomy in both languages.
pub(super) fn words(fields: &Fields, taxonomy: &str) -> Localized {
    let mut label = Localized::default();
    for lang in Lang::ALL {
        if let Some(words) = fields.some(&format!("{taxonomy}_{lang}")) {
            label.set(lang, words.trim());
        }
    }
    label
}

impl TermsPage {
    async fn load(ctx: &Context, typed: Fields, faults: Faults) -> Result<Self, Fault> {
        let all = counted(ctx.db.read()).await.map_err(Failure::from)?;
        let of = |id: &'static str| {
            let own: Vec<_> = all.iter().filter(|(term, _)| term.taxonomy == id).collect();
            let last = own.len().saturating_sub(1);
            let terms = own.iter().enumerate().map(|(n, (term, count))| Line {
                first: n == 0,
                last: n == last,
                ..line(ctx, term, *count)
            });
            Taxonomy {
                id,
                name: fl!(ctx.locale, "admin-taxonomy-name", taxonomy = id),
                terms: terms.collect(),
                open: typed.get("taxonomy") == id,
            }
        };
        Ok(Self {
            shell: frame::admin(ctx, fl!(ctx.locale, "admin-terms-title"), Place::Catalogue),
            taxonomies: TAXONOMIES.iter().map(|id| of(id)).collect(),
            typed,
            faults,
            key: ctx.new_key(),
        })
    }
}

fn line(ctx: &Context, term: &Model, count: usize) -> Line {
    let exact = |lang| term.label.exact(lang).unwrap_or_default().to_owned();
    Line {
        at: format!("{HERE}/{}/{}", term.taxonomy, term.slug),
        label: term.label.get(ctx.locale.lang).to_owned(),
        english: exact(Lang::En),
        spanish: exact(Lang::Es),
        entries: fl!(ctx.locale, "admin-term-entries", count = count),
        retired: term.retired,
        first: false,
        last: false,
    }
}
