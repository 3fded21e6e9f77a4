//! Reading the catalogue into memory, anew only when something of it changed.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, PoisonError, RwLock};

use kernel::{Db, Id, Lang, StorageError, fold};
use modules::media::entity as media;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, Statement,
};

use super::details::{EntryDetails, EntryRecording};
use super::entity::{COLUMN, Entity, Model, State};
use super::filter::Facet;
use super::find::{Findable, Lists};
use super::moved::Moved;
use super::shelf::{Film, FilmFile, Shelf, ShownEntry, Term, Words};
use super::term_entity as entry_term;
use crate::Entry;
use crate::search::entity as entry_words;
use crate::search::points::Held;
use crate::term::alias_entity as alias;
use crate::term::entity as term;

/// What tells one state of the stored catalogue from another: how many entries, terms and kept words there are, and
/// when an entry or a term last changed.
type Stamp = (i64, Option<String>, i64, Option<String>, i64);

const STAMP: &str = "SELECT (SELECT count(*) FROM entry) AS entries, \
    (SELECT CAST(max(updated_at) AS text) FROM entry) AS entry_changed, \
    (SELECT count(*) FROM term) AS terms, \
    (SELECT CAST(max(changed_at) AS text) FROM term) AS term_changed, \
    (SELECT count(*) FROM entry_words) AS words";

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

/// An entry that is not on the shelf yet, as its page will show it.
///
/// # Errors
/// Where the database fails.
pub async fn draft(db: &Db, slug: &str) -> Result<Option<ShownEntry>, StorageError> {
    let found = Entity::find().filter(COLUMN.slug.eq(slug)).filter(COLUMN.state.eq(State::Draft));
    let Some(row) = found.one(db.read()).await? else { return Ok(None) };
    let own = carried(db).await?.remove(&row.id).unwrap_or_default();
    entry(row, own, &films(db).await?).map(Some)
}

async fn stamp(db: &Db) -> Result<Stamp, StorageError> {
    let backend = db.read().get_database_backend();
    let row = db.read().query_one_raw(Statement::from_string(backend, STAMP)).await?;
    let row = row.ok_or_else(|| StorageError::other("the catalogue has no state"))?;
    let count = |name| row.try_get("", name);
    let changed = |name| row.try_get("", name);
    Ok((
        count("entries")?,
        changed("entry_changed")?,
        count("terms")?,
        changed("term_changed")?,
        count("words")?,
    ))
}

async fn load(db: &Db) -> Result<Shelf, StorageError> {
    let rows = Entity::find().filter(COLUMN.state.ne(State::Draft)).order_by_asc(COLUMN.slug);
    let mut rows = rows.all(db.read()).await?;
    rows.sort_by_key(|row| Reverse(row.last_updated));
    let (terms, moved) = (terms(db).await?, moved(db).await?);
    let words = words(db, &rows).await?;
    let mut carried = carried(db).await?;
    let media = films(db).await?;
    let mut entries = Vec::with_capacity(rows.len());
    for row in rows {
        let own = carried.remove(&row.id).unwrap_or_default();
        entries.push(entry(row, own, &media)?);
    }
    let lists = Lists::of(&entries.iter().map(findable).collect::<Vec<_>>());
    let titles = Lang::ALL.into_iter().map(|lang| (lang, alphabet(&entries, lang))).collect();
    Ok(Shelf { entries, lists, words, titles, terms, moved })
}

/// The words of the rows, in their order. Those of retired entries are no vocabulary.
async fn words(db: &Db, rows: &[Model]) -> Result<Words, StorageError> {
    let stored = entry_words::Entity::find().all(db.read()).await?;
    let stored: HashMap<_, _> = stored.into_iter().map(|row| (row.entry_id, row)).collect();
    let mut words = Words::default();
    for (place, row) in rows.iter().enumerate() {
        let own = stored.get(&row.id).filter(|_| row.state == State::Published);
        words.places.extend(own.map(|own| (own.place, place)));
        words.held.push(own.map_or_else(Held::default, |own| Held::of(own, &mut words.vocabulary)));
    }
    let mut counts = vec![0_u32; words.vocabulary.len()];
    for number in words.held.iter().flat_map(Held::numbers) {
        counts.get_mut(number as usize).into_iter().for_each(|count| *count += 1);
    }
    words.vocabulary.sort(&counts);
    Ok(words)
}

/// The place of each entry in the alphabet of titles.
fn alphabet(entries: &[ShownEntry], lang: Lang) -> Vec<usize> {
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by_cached_key(|place| entries.get(*place).map(|entry| fold(entry.title.get(lang))));
    let mut places = vec![0; entries.len()];
    for (nth, place) in order.into_iter().enumerate() {
        places.get_mut(place).into_iter().for_each(|place| *place = nth);
    }
    places
}

async fn terms(db: &Db) -> Result<BTreeMap<String, Vec<Term>>, StorageError> {
    let rows = term::Entity::find().order_by_asc(term::COLUMN.position).all(db.read()).await?;
    let mut by_taxonomy: BTreeMap<String, Vec<Term>> = BTreeMap::new();
    for row in rows {
        by_taxonomy.entry(row.taxonomy).or_default().push(Term {
            slug: row.slug,
            label: row.label,
            retired: row.retired,
        });
    }
    Ok(by_taxonomy)
}

async fn moved(db: &Db) -> Result<Moved, StorageError> {
    let rows = alias::Entity::find().all(db.read()).await?;
    let facet = |row: &alias::Model| Facet::ALL.into_iter().find(|facet| facet.name() == row.taxonomy);
    Ok(rows.into_iter().filter_map(|row| Some(((facet(&row)?, row.slug), row.kept))).collect())
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
        draft: row.state == State::Draft,
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
        webinar: row.webinar_id,
        added: row.created_at,
        successor: row.successor,
        sample: row.sample,
    })
}

fn findable(entry: &ShownEntry) -> Findable {
    let own = |facet: Facet| entry.of(facet.name()).map(move |slug| (facet, slug.to_owned()));
    Findable {
        kind: entry.kind,
        listed: !entry.retired,
        minutes: entry.minutes,
        terms: Facet::ALL.into_iter().flat_map(own).collect(),
    }
}
