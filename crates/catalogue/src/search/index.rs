//! Keeping the words of entries: with each change of an entry, and anew for all.

use kernel::{Db, Failure, Id, Lang, Localized, StorageError, Tx};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QuerySelect as _, QueryTrait as _};

use super::entity::{self, Model};
use super::words::{self, FORM};
use crate::Entry;
use crate::entry::details::{EntryDetails, Mark};
use crate::entry::{entity as entry, term_entity as entry_term};
use crate::term::entity as term;

/// How many entries one unit of work writes anew.
const BATCH: u64 = 200;

/// Writes the words of entries as they stand in this unit of work. Whoever changes an entry, its terms or a term's
/// words calls it.
///
/// # Errors
/// Where the database fails.
pub async fn keep(tx: &Tx, ids: &[Id<Entry>]) -> Result<(), StorageError> {
    let entries =
        entry::Entity::find().filter(entry::COLUMN.id.is_in(ids.iter().copied())).all(&**tx).await?;
    let carried = entry_term::Entity::find().filter(entry_term::COLUMN.entry_id.is_in(ids.iter().copied()));
    let carried = carried.all(&**tx).await?;
    let terms = term::Entity::find().all(&**tx).await?;
    for row in &entries {
        let own = carried.iter().filter(|c| c.entry_id == row.id);
        let label =
            |c: &entry_term::Model| terms.iter().find(|t| t.taxonomy == c.taxonomy && t.slug == c.slug);
        let labels: Vec<_> = own.filter_map(label).map(|t| (t.taxonomy.as_str(), &t.label)).collect();
        tx.upsert(model(row, &labels)?).await?;
    }
    Ok(())
}

/// Writes the words of every entry that has none of today's form, and tells of how many.
///
/// # Errors
/// Where the database fails.
pub async fn mend(db: &Db) -> Result<usize, Failure> {
    let mut done = 0;
    loop {
        let written = db.write::<_, Failure, _, _>(|tx: Tx| async move {
            let kept = entity::Entity::find().select_only().column(entity::Column::EntryId);
            let kept = kept.filter(entity::COLUMN.form.eq(FORM)).into_query();
            let lacking = entry::Entity::find().select_only().column(entry::Column::Id);
            let lacking = lacking.filter(entry::Column::Id.not_in_subquery(kept)).limit(BATCH);
            let ids: Vec<Id<Entry>> = lacking.into_tuple().all(&*tx).await.map_err(StorageError::from)?;
            keep(&tx, &ids).await?;
            Ok(ids.len())
        });
        match written.await? {
            0 => return Ok(done),
            some => done += some,
        }
    }
}

/// Forgets all words and writes them anew.
///
/// # Errors
/// Where the database fails.
pub async fn rebuild(db: &Db) -> Result<usize, Failure> {
    db.write::<_, Failure, _, _>(|tx: Tx| async move {
        entity::Entity::delete_many().exec(&*tx).await.map_err(StorageError::from)?;
        Ok(())
    })
    .await?;
    mend(db).await
}

fn model(row: &entry::Model, labels: &[(&str, &Localized)]) -> Result<Model, StorageError> {
    let details: EntryDetails = serde_json::from_str(&row.details).map_err(StorageError::other)?;
    let topics: Vec<_> = labels.iter().filter(|(of, _)| *of == "topic").map(|(_, label)| *label).collect();
    let others = labels.iter().filter(|(of, _)| *of != "topic").map(|(_, label)| *label);
    let developed = Localized::of(row.default_language, row.developed_by.clone());
    let mut body: Vec<&Localized> = vec![&row.summary, &details.description, &developed];
    body.extend(others);
    body.extend(said(&details.chapters).chain(said(&details.pauses)).chain(said(&details.transcript)));
    Ok(Model {
        entry_id: row.id,
        place: place(row.id),
        form: FORM,
        title: written(&[&row.title]),
        topics: written(&topics),
        outcomes: written(&details.outcomes.iter().collect::<Vec<_>>()),
        body: written(&body),
    })
}

fn said(marks: &[Mark]) -> impl Iterator<Item = &Localized> {
    marks.iter().map(|mark| &mark.text)
}

/// The chance in an id is number enough: SQLite names rows of an index by numbers.
fn place(id: Id<Entry>) -> i64 {
    let [.., a, b, c, d, e, f, g, h] = id.uuid().into_bytes();
    i64::from_be_bytes([a & 0x3f, b, c, d, e, f, g, h])
}

fn written(texts: &[&Localized]) -> String {
    let mut all = Vec::new();
    for lang in Lang::ALL {
        let own: Vec<_> = texts.iter().filter_map(|text| text.exact(lang)).collect();
        all.extend(words::stored(&own.join("\n"), lang));
    }
    all.join(" ")
}
