//! `GET /admin/catalogue/{entry}`: every field of an entry's page, in both languages.

use askama::Template;
use auth::person;
use catalogue::Entry;
use catalogue::entry::admin;
use catalogue::entry::details::EntryDetails;
use catalogue::entry::entity::{Kind, Model, State};
use http::{At, Context, Fault, Fields, Page};
use i18n_embed_fl::fl;
use kernel::{Failure, Id, Lang, Localized, StorageError};

use super::alike::Differs;
use super::film::has;
use crate::form::Faults;
use crate::frame;
use crate::shell::{Place, Shell};

#[derive(Template)]
#[template(path = "admin/entry.html")]
pub(super) struct EntryPage {
    shell: Shell,
    at: String,
    public: String,
    draft: bool,
    /// Whether it can be copied: the entry of a course follows its course.
    copies: bool,
    /// What may replace it: slug and title.
    others: Vec<(String, String)>,
    key: String,
    state: String,
    published: bool,
    typed: Fields,
    faults: Faults,
    taxonomies: Vec<Taxonomy>,
    differs: Differs,
    /// What film it has, where it can have one: empty where it has none yet.
    film: Option<String>,
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
    let owner = match entry.owner_id {
        Some(owner) => person::queries::find(ctx.db.read(), owner).await.map_err(Failure::from)?,
        None => None,
    };
    let email = owner.map_or_else(String::new, |owner| owner.email);
    let typed = stored(&entry, &terms, email)?;
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
        public: format!("/catalogue/{}", entry.slug),
        draft: entry.state == State::Draft,
        copies: entry.kind == Kind::InformationalWebinar,
        others: others(ctx, entry).await?,
        key: ctx.new_key(),
        state: fl!(l, "entry-state-name", state = entry.state.word()),
        published: entry.state == State::Published,
        taxonomies: taxonomies(ctx, &typed).await?,
        differs: Differs::of(ctx, entry).await?,
        film: entry.webinar_id.map(|_| has(ctx, entry)).transpose().map_err(Failure::from)?,
        typed,
        faults,
    })
}

async fn others(ctx: &Context, entry: &Model) -> Result<Vec<(String, String)>, Fault> {
    let all = admin::all(ctx.db.read()).await.map_err(Failure::from)?;
    let others = all.into_iter().filter(|other| other.id != entry.id && other.state == State::Published);
    Ok(others.map(|other| (other.slug, other.title.get(ctx.locale.lang).to_owned())).collect())
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
        let terms = terms.iter().map(|row| (row.retired, term(row)));
        // a retired term stays where it is and is given to nobody else
        let offered = terms.filter(|(retired, (.., chosen))| !retired || *chosen);
        Taxonomy { name, terms: offered.map(|(_, term)| term).collect(), id }
    };
    Ok(all.chunk_by(|a, b| a.taxonomy == b.taxonomy).map(one).collect())
}

/// What is stored, as the form's fields.
fn stored(entry: &Model, terms: &[(String, String)], owner: String) -> Result<Fields, Fault> {
    let details: EntryDetails = serde_json::from_str(&entry.details).map_err(StorageError::other)?;
    let mut pairs = vec![
        ("developed_by".to_owned(), entry.developed_by.clone()),
        ("last_updated".to_owned(), entry.last_updated.0.to_string()),
        ("minutes".to_owned(), entry.minutes.to_string()),
        ("owner".to_owned(), owner),
        ("successor".to_owned(), entry.successor.clone().unwrap_or_default()),
    ];
    if details.group_viewing {
        pairs.push(("group_viewing".to_owned(), "on".to_owned()));
    }
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
