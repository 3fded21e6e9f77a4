//! What the erasure of a person takes out of their evidence: the words they handed in and the answers they gave. When
//! they did it, how often, and whether it was right stays, and so does the progress that follows from it.

use auth::Person;
use courses::enrolment::entity as enrolment;
use kernel::{Db, Failure, Id, Moment, StorageError, Tx};
use sea_orm::{ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, QueryFilter as _, Set};

use crate::evidence::{Answer, EvidenceBody, Submitted, entity as evidence};
use crate::row::{lock, recompute, save};
use crate::taught;

/// Takes the words and the answers out of the evidence of all enrolments of `person`, and writes their progress anew
/// from what is left. Part of the transaction of the erasure.
///
/// # Errors
/// Storage.
pub async fn blank(db: &Db, tx: &Tx, person: Id<Person>, moment: Moment) -> Result<(), Failure> {
    let theirs = enrolment::Entity::find().filter(enrolment::COLUMN.person_id.eq(person));
    for row in theirs.all(&**tx).await? {
        let key = (row.cohort_id, row.id);
        let locked = lock(tx, &[key].into()).await?;
        let Some(version) = locked.versions.first() else { continue };
        let taught = taught::at(db, *version).await?;
        words(tx, row.id).await?;
        // also where there were none: who did nothing yet has no progress before it is held
        let records = recompute(&**tx, row.cohort_id, &[row.id], &taught).await?;
        let records: Vec<_> = records.values().map(|record| (record, &taught)).collect();
        save(tx, &records, moment).await?;
    }
    Ok(())
}

/// Blanks the words of one enrolment.
async fn words(tx: &Tx, enrolment: Id<courses::Enrolment>) -> Result<(), StorageError> {
    let own = evidence::Entity::find().filter(evidence::COLUMN.enrolment_id.eq(enrolment));
    for row in own.filter(evidence::COLUMN.kind.is_in(["answered", "submitted"])).all(&**tx).await? {
        let Some(body) = blank_of(row.item()?.body) else { continue };
        let row = evidence::ActiveModel {
            cohort_id: Set(row.cohort_id),
            enrolment_id: Set(row.enrolment_id),
            id: Set(row.id),
            body: Set(serde_json::to_string(&body).map_err(StorageError::other)?),
            // from the hash of a short answer the answer could be found by trying
            body_hash: Set(vec![0; 32]),
            ..Default::default()
        };
        row.update(&**tx).await?;
    }
    Ok(())
}

/// The same evidence without words; nothing where it has none. A file's words went with the file.
fn blank_of(body: EvidenceBody) -> Option<EvidenceBody> {
    match body {
        EvidenceBody::Answered { question, attempt, graded, .. } => {
            Some(EvidenceBody::Answered { question, attempt, answer: Answer::Text(String::new()), graded })
        }
        EvidenceBody::Submitted { revision, work: Submitted::Text(_), words } => {
            Some(EvidenceBody::Submitted { revision, work: Submitted::Text(String::new()), words })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_go_and_their_number_stays() {
        let text = |text: &str| Submitted::Text(text.to_owned());
        let body = EvidenceBody::Submitted { revision: 2, work: text("what I think"), words: 3 };
        let blank = EvidenceBody::Submitted { revision: 2, work: text(""), words: 3 };
        assert_eq!(blank_of(body), Some(blank));
        assert_eq!(blank_of(EvidenceBody::Opened {}), None);
    }
}
