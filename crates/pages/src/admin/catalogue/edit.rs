//! `GET /admin/catalogue/{entry}`: every field of an entry's page, in both languages.

use askama::Template;
use catalogue::Entry;
use catalogue::entry::admin;
use catalogue::entry::details::EntryDetails;
use catalogue::entry::entity::{Model, State};
use http::{At, Context, Fault, Fields, Page};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Lang, Localized, StorageError};

use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "admin/entry.html")]
pub(super) struct EntryPage {
    shell: Shell,
    at: String,
    public: String,
    state: String,
    published: bool,
    typed: Fields,
    faults: Faults,
    taxonomies: Vec<Taxonomy>,
}

/// A taxonomy with its terms: what is sent, words, chosen.
struct Taxonomy {
    id: String,
    name: String,
    terms: Vec<(String, String, bool)>,
}

/// Answers it.
pub(super) async fn show(ctx: Context, At(id): At<Id<Entry>>) -> Result<Page<EntryPage>, Fault> {
    let (entry, terms) = find(&ctx, id).await?;
    let typed = stored(&entry, &terms)?;
    Ok(Page::ok(made(&ctx, &entry, typed, Faults::default()).await?))
}

pub(super) async fn find(ctx: &Context, id: Id<Entry>) -> Result<(Model, Vec<(String, String)>), Fault> {
    admin::one(ctx.db.read(), id).await.map_err(Failure::from)?.ok_or_else(Fault::not_found)
}

pub(super) async fn made(
    ctx: &Context,
    entry: &Model,
    typed: Fields,
    faults: Faults,
) -> Result<EntryPage, Fault> {
    let l = &ctx.locale;
    Ok(EntryPage {
        shell: frame::admin(ctx, entry.title.get(l.lang), Place::Catalogue),
        at: format!("/admin/catalogue/{}", entry.id),
        public: if entry.state == State::Draft {
            String::new()
        } else {
            format!("/catalogue/{}", entry.slug)
        },
        state: fl!(l, "entry-state-name", state = entry.state.word()),
        published: entry.state == State::Published,
        taxonomies: taxonomies(ctx, &typed).await?,
        typed,
        faults,
    })
}

async fn taxonomies(ctx: &Context, typed: &Fields) -> Result<Vec<Taxonomy>, Fault> {
    let l = &ctx.locale;
    let all = admin::terms(ctx.db.read()).await.map_err(Failure::from)?;
    let one = |terms: &[catalogue::term::entity::Model]| {
        let id = terms.first().map(|term| term.taxonomy.clone()).unwrap_or_default();
        let term = |term: &catalogue::term::entity::Model| {
            let value = format!("{}:{}", term.taxonomy, term.slug);
            let is = typed.says("terms", &value);
            (value, term.label.get(l.lang).to_owned(), is)
        };
        let name = fl!(l, "admin-taxonomy-name", taxonomy = id.as_str());
        Taxonomy { name, terms: terms.iter().map(term).collect(), id }
    };
    Ok(all.chunk_by(|a, b| a.taxonomy == b.taxonomy).map(one).collect())
}

/// What is stored, as the form's fields.
fn stored(entry: &Model, terms: &[(String, String)]) -> Result<Fields, Fault> {
    let details: EntryDetails = serde_json::from_str(&entry.details).map_err(StorageError::other)?;
    let mut pairs = vec![
        ("developed_by".to_owned(), entry.developed_by.clone()),
        ("last_updated".to_owned(), entry.last_updated.0.to_string()),
        ("minutes".to_owned(), entry.minutes.to_string()),
    ];
    for lang in Lang::ALL {
        let exact = |text: &Localized| text.exact(lang).unwrap_or_default().to_owned();
        pairs.push((format!("title_{lang}"), exact(&entry.title)));
        pairs.push((format!("summary_{lang}"), exact(&entry.summary)));
        pairs.push((format!("description_{lang}"), exact(&details.description)));
        let outcomes: Vec<_> = details.outcomes.iter().map(exact).collect();
        pairs.push((format!("outcomes_{lang}"), outcomes.join("\n")));
    }
    pairs.extend(terms.iter().map(|(taxonomy, slug)| ("terms".to_owned(), format!("{taxonomy}:{slug}"))));
    Ok(Fields::of(pairs))
}
