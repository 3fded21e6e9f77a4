//! The rows of a certificate: a snapshot of its day, with a code under which anybody can verify it (rule 8).

use courses::enrolment::entity as enrolment;
use kernel::{Entropy, Moment, StorageError};
use sha2::{Digest, Sha256};

use super::entity::{Model, State};
use super::snapshot::{Named, Snapshot};
use super::{Eligible, webinar_entity};
use crate::conclusion::How;

/// The 32 signs of a code: digits and capitals without I, L, O and U, which are misread.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// What a certificate is made of beside what was earned.
#[derive(Clone, Debug)]
pub struct Awarded<'a> {
    /// Whose.
    pub enrolment: &'a enrolment::Model,
    /// The name on it.
    pub name: &'a str,
    /// Course, cohort and team.
    pub named: Named,
    /// Whether a facilitator releases it first.
    pub held: bool,
    /// Modules completed.
    pub modules: usize,
}

/// The rows of a certificate. Only what was found [`Eligible`] can be certified.
///
/// # Errors
/// Where it cannot be written as JSON.
pub fn issue(
    awarded: Awarded<'_>,
    earned: &Eligible,
    entropy: &Entropy,
    moment: Moment,
) -> Result<(Model, Vec<webinar_entity::Model>), StorageError> {
    let Awarded { enrolment, name, named, held, modules } = awarded;
    let (id, course_id) = (entropy.id(moment), named.course);
    let snapshot = Snapshot::of(named, earned, name, modules, moment);
    let text = serde_json::to_string(&snapshot).map_err(StorageError::other)?;
    let row = Model {
        id,
        code: code(&entropy.bytes()),
        enrolment_id: enrolment.id,
        cohort_id: enrolment.cohort_id,
        course_id,
        credit: snapshot.credit,
        state: if held { State::Held } else { State::Issued },
        name: name.to_owned(),
        hash: hash(&text),
        snapshot: text,
        issued_at: moment.utc(),
        state_at: None,
        state_reason: None,
    };
    let webinars = earned.webinars().iter().map(|w| webinar_entity::Model {
        certificate_id: id,
        activity_id: w.activity,
        how: word(w.how.into()).to_owned(),
    });
    Ok((row, webinars.collect()))
}

const fn word(how: How) -> &'static str {
    match how {
        How::MakeUp => "make_up",
        How::Excused => "excused",
        _ => "live",
    }
}

/// A code from chance: 12 of the 32 signs.
fn code(chance: &[u8; 12]) -> String {
    chance.iter().map(|byte| char::from(SIGNS.get(usize::from(byte & 31)).copied().unwrap_or(b'0'))).collect()
}

/// SHA-256 in hexadecimal.
pub(super) fn hash(text: &str) -> String {
    kernel::hex(&Sha256::digest(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_twelve_signs_that_are_not_misread() {
        let code = code(&[0, 31, 32, 18, 255, 200, 7, 9, 10, 21, 22, 100]);
        assert_eq!(code.len(), 12);
        assert!(code.chars().all(|c| c.is_ascii_alphanumeric() && !"ILOU".contains(c)), "{code}");
    }
}
