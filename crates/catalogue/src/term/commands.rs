//! Adding, renaming, ordering and retiring terms.

use auth::{Permit, audit};
use kernel::{Failure, Invalid, Lang, Localized, Moment, StorageError, Tx, fold};
use sea_orm::{EntityTrait as _, QueryFilter as _, QueryOrder as _};
use serde_json::json;

use super::access::{AddTerm, KeepTerm};
use super::entity::{COLUMN, Entity, Model};
use super::queries::entries;
use crate::Why;
use crate::entry::import::touch;
use crate::search::index;

/// The longest words of a term.
const LONGEST: usize = 80;

/// Which way a term goes in its taxonomy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Before the one before it.
    Up,
    /// After the one after it.
    Down,
}

/// Adds a term at the end of its taxonomy. Its name in addresses follows from its words and stays.
///
/// # Errors
/// Invalid words, or a term of these words is there already; storage.
pub async fn add(
    tx: &Tx,
    permit: &Permit<AddTerm>,
    taxonomy: &str,
    label: &Localized,
    moment: Moment,
) -> Result<String, Failure> {
    let there = permit.object();
    checked(taxonomy, label, there.iter())?;
    let slug = slug_of(label.get(Lang::En));
    if there.iter().any(|term| term.slug == slug) {
        return Err(Invalid::one(format!("{taxonomy}_en"), &Why::TermThere {}).into());
    }
    let position = there.iter().map(|term| term.position).max().map_or(0, |last| last + 1);
    let row = Model {
        taxonomy: taxonomy.to_owned(),
        slug: slug.clone(),
        label: label.clone(),
        position,
        retired: false,
        changed_at: Some(moment.utc()),
    };
    tx.upsert(row).await?;
    told(tx, permit.by(), "added", taxonomy, &slug, moment).await?;
    Ok(slug)
}

/// Gives a term other words. Entries are found by the new ones at once.
///
/// # Errors
/// Invalid words, or another term has them; storage.
pub async fn rename(
    tx: &Tx,
    permit: &Permit<KeepTerm>,
    label: &Localized,
    moment: Moment,
) -> Result<(), Failure> {
    let term = permit.object();
    let all = Entity::find().filter(COLUMN.taxonomy.eq(&term.taxonomy)).all(&**tx).await;
    let all = all.map_err(StorageError::from)?;
    checked(&term.taxonomy, label, all.iter().filter(|other| other.slug != term.slug))?;
    tx.upsert(Model { label: label.clone(), changed_at: Some(moment.utc()), ..term.clone() }).await?;
    let carrying = entries(&**tx, &term.taxonomy, &term.slug).await?;
    index::keep(tx, &carrying).await?;
    touch(tx, &carrying, moment).await?;
    told(tx, permit.by(), "renamed", &term.taxonomy, &term.slug, moment).await
}

/// Moves a term by one place; at the end it stays where it is.
///
/// # Errors
/// Storage.
pub async fn shift(tx: &Tx, permit: &Permit<KeepTerm>, way: Way, moment: Moment) -> Result<(), Failure> {
    let term = permit.object();
    let all = Entity::find().filter(COLUMN.taxonomy.eq(&term.taxonomy)).order_by_asc(COLUMN.position);
    let mut all = all.all(&**tx).await.map_err(StorageError::from)?;
    let Some(from) = all.iter().position(|other| other.slug == term.slug) else { return Ok(()) };
    let to = match way {
        Way::Up => from.saturating_sub(1),
        Way::Down => (from + 1).min(all.len() - 1),
    };
    all.swap(from, to);
    for (position, row) in (0..).zip(all) {
        if row.position != position {
            tx.upsert(Model { position, changed_at: Some(moment.utc()), ..row }).await?;
        }
    }
    told(tx, permit.by(), "ordered", &term.taxonomy, &term.slug, moment).await
}

/// Retires a term, or takes it back. Entries that carry it keep it, new ones are not offered it.
///
/// # Errors
/// Storage.
pub async fn retire(
    tx: &Tx,
    permit: &Permit<KeepTerm>,
    retired: bool,
    moment: Moment,
) -> Result<(), Failure> {
    let term = permit.object();
    tx.upsert(Model { retired, changed_at: Some(moment.utc()), ..term.clone() }).await?;
    let what = if retired { "retired" } else { "taken_back" };
    told(tx, permit.by(), what, &term.taxonomy, &term.slug, moment).await
}

/// Writes the audit row.
pub(super) async fn told(
    tx: &Tx,
    by: kernel::Id<auth::Person>,
    what: &str,
    taxonomy: &str,
    slug: &str,
    moment: Moment,
) -> Result<(), Failure> {
    let detail = json!({ "what": what, "taxonomy": taxonomy, "term": slug });
    Ok(audit::record(tx, Some(by), "term_changed", ("term", None), detail, moment).await?)
}

fn checked<'a>(
    taxonomy: &str,
    label: &Localized,
    others: impl Iterator<Item = &'a Model>,
) -> Result<(), Invalid> {
    let mut faults = Invalid::default();
    let others: Vec<_> = others.collect();
    for lang in Lang::ALL {
        let (field, words) = (format!("{taxonomy}_{lang}"), label.exact(lang).unwrap_or_default().trim());
        if words.is_empty() {
            faults.push(&*field, &courses::Why::Required {});
        } else if words.chars().count() > LONGEST {
            faults.push(&*field, &Why::TermTooLong { most: 80 });
        } else if others.iter().any(|other| fold(other.label.exact(lang).unwrap_or_default()) == fold(words))
        {
            faults.push(&*field, &Why::TermThere {});
        }
    }
    faults.or(())
}

/// Words as they stand in addresses: `Health & Safety` is `health-safety`.
#[must_use]
pub fn slug_of(words: &str) -> String {
    let all: Vec<_> = crate::search::words::split(words).into_iter().take(8).collect();
    if all.is_empty() { "term".to_owned() } else { all.join("-") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_become_a_name_in_addresses() {
        assert_eq!(slug_of("Health & Safety"), "health-safety");
        assert_eq!(slug_of("Niñez temprana"), "ninez-temprana");
        assert_eq!(slug_of("!"), "term");
    }

    #[test]
    fn both_languages_are_needed_and_no_two_terms_have_the_same_words() {
        let there = Model {
            taxonomy: "topic".into(),
            slug: "wellbeing".into(),
            label: Localized::pair("Wellbeing", "Bienestar"),
            position: 0,
            retired: false,
            changed_at: None,
        };
        let check = |en: &str, es: &str| {
            let done = checked("topic", &Localized::pair(en, es), [&there].into_iter());
            done.map_err(|faults| faults.0.into_iter().map(|f| (f.field, f.code)).collect::<Vec<_>>())
        };
        assert_eq!(check("Rest", "Descanso"), Ok(()));
        assert_eq!(check("WELLBEING", "Descanso"), Err(vec![("topic_en".into(), "term_there")]));
        assert_eq!(check("Rest", " "), Err(vec![("topic_es".into(), "required")]));
    }
}
