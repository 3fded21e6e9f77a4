//! Reading the catalogue into memory, anew only when something of it changed.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, PoisonError, RwLock};

use chrono::{DateTime, Utc};
use kernel::{Db, Id, Localized, StorageError};
use modules::media::entity as media;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};

use super::details::{EntryDetails, EntryRecording, Mark};
use super::entity::{COLUMN, Column, Entity, Model, State};
use super::filter::{Facet, Terms};
use super::find::Findable;
use super::shelf::{Film, FilmFile, Shelf, ShownEntry, Term};
use super::term_entity as entry_term;
use crate::Entry;
use crate::term::entity as term;

/// What tells one state of the stored catalogue from another: how many entries, when one last changed.
type Stamp = (i64, Option<DateTime<Utc>>);

/// The catalogue as read last.
#[derive(Default)]
struct Kept(RwLock<Option<(Stamp, Arc<Shelf>)>>);

impl Shelf {
    /// The public catalogue as it stands: one statement where nothing changed since it was last read.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn read(db: &Db) -> Result<Arc<Self>, StorageError> {
        let (kept, stamp) = (db.shared::<Kept>(), stamp(db).await?);
        if let Some((at, shelf)) = &*kept.0.read().unwrap_or_else(PoisonError::into_inner)
            && *at == stamp
        {
            return Ok(shelf.clone());
        }
        let shelf = Arc::new(load(db).await?);
        *kept.0.write().unwrap_or_else(PoisonError::into_inner) = Some((stamp, shelf.clone()));
        Ok(shelf)
    }
}

async fn stamp(db: &Db) -> Result<Stamp, StorageError> {
    let query = Entity::find().select_only().column_as(Column::Id.count(), "entries");
    let query = query.column_as(Column::UpdatedAt.max(), "changed");
    Ok(query.into_tuple().one(db.read()).await?.unwrap_or_default())
}

async fn load(db: &Db) -> Result<Shelf, StorageError> {
    let rows = Entity::find().filter(COLUMN.state.ne(State::Draft)).order_by_asc(COLUMN.slug);
    let rows = rows.all(db.read()).await?;
    let terms = terms(db).await?;
    let mut carried = carried(db).await?;
    let media = films(db).await?;
    let mut entries = Vec::with_capacity(rows.len());
    for row in rows {
        let own = carried.remove(&row.id).unwrap_or_default();
        entries.push(entry(row, own, &media)?);
    }
    let findable = entries.iter().map(|entry| findable(entry, &terms)).collect();
    Ok(Shelf { entries, findable, terms })
}

async fn terms(db: &Db) -> Result<BTreeMap<String, Vec<Term>>, StorageError> {
    let rows = term::Entity::find().order_by_asc(term::COLUMN.position).all(db.read()).await?;
    let mut by_taxonomy: BTreeMap<String, Vec<Term>> = BTreeMap::new();
    for row in rows {
        by_taxonomy.entry(row.taxonomy).or_default().push(Term { slug: row.slug, label: row.label });
    }
    Ok(by_taxonomy)
}

async fn carried(db: &Db) -> Result<HashMap<Id<Entry>, Vec<(String, String)>>, StorageError> {
    let rows = entry_term::Entity::find().order_by_asc(entry_term::COLUMN.position).all(db.read()).await?;
    let mut by_entry: HashMap<_, Vec<_>> = HashMap::new();
    for row in rows {
        by_entry.entry(row.entry_id).or_default().push((row.taxonomy, row.slug));
    }
    Ok(by_entry)
}

/// The stored files of the catalogue by name.
async fn films(db: &Db) -> Result<HashMap<String, media::Model>, StorageError> {
    let ours = media::Entity::find().filter(media::Column::Slug.starts_with("catalogue/"));
    Ok(ours.all(db.read()).await?.into_iter().map(|m| (m.slug.clone(), m)).collect())
}

fn film(recording: &EntryRecording, media: &HashMap<String, media::Model>) -> Option<Film> {
    let file =
        |name: &str| media.get(name).map(|m| FilmFile { name: m.slug.clone(), sha256: m.sha256.clone() });
    let captions = recording.captions.languages().filter_map(|lang| {
        let name = recording.captions.exact(lang)?;
        Some((lang, file(name)?))
    });
    Some(Film {
        file: file(&recording.film)?,
        content_type: media.get(&recording.film)?.content_type.clone(),
        poster: recording.poster.as_deref().and_then(file),
        captions: captions.collect(),
        seconds: recording.seconds,
    })
}

fn entry(
    row: Model,
    terms: Vec<(String, String)>,
    media: &HashMap<String, media::Model>,
) -> Result<ShownEntry, StorageError> {
    let details: EntryDetails = serde_json::from_str(&row.details).map_err(StorageError::other)?;
    let film = details.recording.as_ref().and_then(|recording| film(recording, media));
    Ok(ShownEntry {
        slug: row.slug,
        kind: row.kind,
        retired: row.state == State::Retired,
        minutes: row.minutes.unsigned_abs(),
        last_updated: row.last_updated,
        developed_by: row.developed_by,
        owner: row.owner_id,
        title: row.title,
        summary: row.summary,
        details,
        terms,
        film,
        successor: row.successor,
        sample: row.sample,
    })
}

/// Everything of an entry that words can find: its texts, and the words of its terms.
fn findable(entry: &ShownEntry, known: &BTreeMap<String, Vec<Term>>) -> Findable {
    let label = |(taxonomy, slug): &(String, String)| {
        known.get(taxonomy).and_then(|terms| terms.iter().find(|t| t.slug == *slug)).map(|t| &t.label)
    };
    let developed = Localized::of(kernel::Lang::En, entry.developed_by.clone());
    let mut texts: Vec<&Localized> = vec![&entry.summary, &entry.details.description, &developed];
    texts.extend(&entry.details.outcomes);
    texts.extend(entry.terms.iter().filter_map(label));
    texts.extend(words(&entry.details.chapters).chain(words(&entry.details.transcript)));
    Findable::new(facets(entry), entry.minutes, &entry.title, &texts)
}

fn words(marks: &[Mark]) -> impl Iterator<Item = &Localized> {
    marks.iter().map(|mark| &mark.text)
}

fn facets(entry: &ShownEntry) -> Terms {
    let mut terms = Terms::new();
    for facet in Facet::ALL {
        let own = entry.of(facet.name()).map(str::to_owned).collect();
        terms.insert(facet, own);
    }
    terms
}
