//! Keeping a file that a learner sends. It counts only once it is handed in, by the evidence that names it.

use courses::enrolment::entity as enrolment;
use kernel::{Db, Failure, Id, Invalid, Moment, Storage, StorageError, Stored, Tx};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::kind::{Unfit, kind, with_ending};
use super::photo::without_traces;
use super::{entity, queries};
use crate::{Refusal, WorkFile};

kernel::reasons! {
    /// Why a file is not taken.
    pub enum WorkFileReason {
        /// There is nothing in it.
        FileEmpty = "file_empty" {},
        /// It is larger than 10 MB.
        FileTooLarge = "file_too_large" {},
        /// It is none of the kinds that are taken.
        FileWrongKind = "file_wrong_kind" {},
        /// It is a photo that is cut off or damaged.
        PhotoDamaged = "photo_damaged" {},
    }
}

/// A file as it was sent.
#[derive(Clone, Debug)]
pub struct Sent {
    /// Made by the client: sending the same again changes nothing.
    pub id: Id<WorkFile>,
    /// Whose.
    pub enrolment: Id<courses::Enrolment>,
    /// For which activity.
    pub activity: Id<modules::Activity>,
    /// Its name, as the client says.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
    /// What was written beside it.
    pub remark: String,
}

/// The longest name that is kept, in characters.
const NAME_MOST: usize = 120;

/// A file that may be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit {
    /// Its name with the ending of its kind, without what cannot be shown.
    pub name: String,
    /// Its media type, found in its bytes.
    pub content_type: &'static str,
    /// Its content; of a photo only what is seen.
    pub bytes: Vec<u8>,
}

/// Judges a file by its bytes, and takes away what a photo tells besides.
///
/// # Errors
/// Why it is not taken.
pub fn fit(name: &str, bytes: Vec<u8>) -> Result<Fit, WorkFileReason> {
    let content_type = kind(&bytes)?;
    let bytes = without_traces(content_type, bytes).ok_or(WorkFileReason::PhotoDamaged {})?;
    Ok(Fit { name: with_ending(&tidy(name), content_type), content_type, bytes })
}

/// Keeps a file for an activity of `person`'s own enrolment; of a photo only what is seen.
///
/// # Errors
/// Not found where the enrolment is not theirs; a file that is not taken, at the field `file`; an id used for other
/// bytes; storage.
pub async fn keep(
    db: &Db,
    storage: &Storage,
    person: Id<auth::Person>,
    mut sent: Sent,
    moment: Moment,
) -> Result<entity::Model, Failure> {
    let Fit { name, content_type, bytes } =
        fit(&sent.name, std::mem::take(&mut sent.bytes)).map_err(|why| Invalid::one("file", &why))?;
    sent.bytes = bytes;
    let own = own(db, person, sent.enrolment).await?;
    if let Some(known) = queries::by_id(db, own.cohort_id, sent.id).await? {
        return same(known, &sent);
    }
    // bytes that no row names harm nobody
    let stored = storage.put_alone(sent.bytes, db.entropy()).await?;
    let row = entity::Model {
        cohort_id: own.cohort_id,
        id: sent.id,
        enrolment_id: own.id,
        activity_id: sent.activity,
        name,
        content_type: content_type.to_owned(),
        bytes: i64::try_from(stored.bytes).unwrap_or(i64::MAX),
        sha256: stored.sha256,
        path: stored.path,
        remark: sent.remark,
        received_at: moment.utc(),
    };
    let added = row.clone();
    db.write(move |tx: Tx| {
        let row = added.clone();
        async move {
            // the same press twice at once: the first has stored it
            if entity::Entity::find_by_id((row.cohort_id, row.id)).one(&*tx).await?.is_some() {
                return Ok(());
            }
            tx.insert_all(vec![row]).await.map_err(Failure::from)
        }
    })
    .await?;
    Ok(row)
}

async fn own(
    db: &Db,
    person: Id<auth::Person>,
    id: Id<courses::Enrolment>,
) -> Result<enrolment::Model, Failure> {
    let query = enrolment::Entity::find_by_id(id).filter(enrolment::COLUMN.person_id.eq(person));
    query.one(db.read()).await.map_err(StorageError::from)?.ok_or(Failure::NotFound)
}

/// The file that stands under this id already, where it is the same one.
fn same(known: entity::Model, sent: &Sent) -> Result<entity::Model, Failure> {
    let again = known.enrolment_id == sent.enrolment
        && known.activity_id == sent.activity
        && known.sha256 == Stored::of(&sent.bytes).sha256;
    if again { Ok(known) } else { Err(Failure::conflict(Refusal::IdReused)) }
}

/// The last part of a name without what cannot be shown. Some clients send whole paths.
fn tidy(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let shown: String = last.chars().filter(|c| !is_hidden(*c)).take(NAME_MOST).collect();
    shown.trim().to_owned()
}

/// Control characters, and those that turn the direction of writing: with them `fdp.exe` can look like `exe.pdf`.
fn is_hidden(c: char) -> bool {
    c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

impl From<Unfit> for WorkFileReason {
    fn from(unfit: Unfit) -> Self {
        match unfit {
            Unfit::Empty => Self::FileEmpty {},
            Unfit::TooLarge => Self::FileTooLarge {},
            Unfit::WrongKind => Self::FileWrongKind {},
        }
    }
}

#[cfg(test)]
mod tests {
    use super::tidy;

    #[test]
    fn a_name_is_its_last_part_without_what_is_not_seen() {
        assert_eq!(tidy("C:\\photos\\our sheet.jpg"), "our sheet.jpg");
        assert_eq!(tidy("../../etc/passwd"), "passwd");
        assert_eq!(tidy("a\u{202e}fdp.exe\r\n"), "afdp.exe");
        assert_eq!(tidy(&"x".repeat(500)).len(), 120);
    }
}
