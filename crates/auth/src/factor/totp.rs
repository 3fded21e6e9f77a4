//! Codes of an app (RFC 6238): 6 digits, 30 seconds, one step to either side, told the time.

use chrono::{TimeDelta, Utc};
use kernel::{Concealed, Entropy, Hidden, Id, Moment, SiteKey, StorageError};
use qrcodegen::{QrCode, QrCodeEcc};
use totp_rs::{Builder, Secret, Totp};

use crate::Person;

/// How long a key that was shown waits for its first code.
const WAITS: TimeDelta = TimeDelta::minutes(30);

/// A key that is shown to be put into an app. It is stored once its first code came.
#[derive(Clone, Debug)]
pub struct Offer {
    /// What the form brings back; only this site reads it.
    pub sealed: Concealed,
    /// The key in groups of four, for typing.
    pub groups: Vec<String>,
    /// The same for the camera.
    pub qr: Qr,
}

/// A QR code as the path of a picture.
#[derive(Clone, Debug)]
pub struct Qr {
    /// Squares on each side, a quiet border of four on each included.
    pub size: i32,
    /// The dark squares as the data of an SVG path.
    pub path: String,
}

impl Offer {
    /// A new key for one person; `issuer` is the site's name, `account` their address.
    ///
    /// # Errors
    /// A text that no QR code holds.
    pub fn new(
        key: &SiteKey,
        person: Id<Person>,
        names: (&str, &str),
        entropy: &Entropy,
        moment: Moment,
    ) -> Result<Self, StorageError> {
        let secret: [u8; 20] = entropy.bytes();
        let text = Secret::from(secret.to_vec()).to_base32();
        let until = (moment.utc() + WAITS).timestamp();
        let sealed = key.conceal(Hidden::SecondFactor, &format!("{person} {until} {text}"), entropy);
        Self::shown(sealed, &text, names)
    }

    /// The same key again, for a form that came back.
    ///
    /// # Errors
    /// As [`Self::new`].
    pub fn again(
        key: &SiteKey,
        person: Id<Person>,
        sealed: &str,
        names: (&str, &str),
        moment: Moment,
    ) -> Result<Option<Self>, StorageError> {
        let sealed = Concealed::of_stored(sealed);
        let Some(text) = open(key, person, &sealed, moment) else { return Ok(None) };
        Self::shown(sealed, &text, names).map(Some)
    }

    fn shown(sealed: Concealed, text: &str, (issuer, account): (&str, &str)) -> Result<Self, StorageError> {
        let plain = |name: &str| name.replace(':', " ");
        let totp = builder(text)?.with_issuer(Some(plain(issuer))).with_account_name(plain(account));
        let address = totp.build().and_then(|totp| totp.to_url()).map_err(StorageError::other)?;
        let letters: Vec<char> = text.chars().collect();
        let groups = letters.chunks(4).map(|four| four.iter().collect()).collect();
        Ok(Self { sealed, groups, qr: Qr::of(&address)? })
    }
}

impl Qr {
    /// The code of a text, such as an address.
    ///
    /// # Errors
    /// A text that no QR code holds.
    pub fn of(text: &str) -> Result<Self, StorageError> {
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).map_err(StorageError::other)?;
        let all = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let dark = all.filter(|(x, y)| code.get_module(*x, *y));
        let path = dark.map(|(x, y)| format!("M{} {}h1v1h-1z", x + 4, y + 4)).collect();
        Ok(Self { size: code.size() + 8, path })
    }
}

/// The key in base 32 of a sealed offer, where it is this person's and was not shown too long ago.
pub(super) fn open(key: &SiteKey, person: Id<Person>, sealed: &Concealed, moment: Moment) -> Option<String> {
    let opened = key.uncover(Hidden::SecondFactor, sealed)?;
    let mut parts = opened.reveal().split(' ');
    let mine = parts.next()? == person.to_string();
    let until = chrono::DateTime::<Utc>::from_timestamp(parts.next()?.parse().ok()?, 0)?;
    parts.next().filter(|_| mine && moment.utc() < until).map(str::to_owned)
}

/// The step of the code that was typed, where it is one of now and of no step up to `last`: each counts once.
pub(super) fn step(secret: &str, typed: &str, last: i64, moment: Moment) -> Option<i64> {
    let totp: Totp = builder(secret).ok()?.build().ok()?;
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let now = u64::try_from(moment.utc().timestamp()).ok()?;
    let step = i64::try_from(totp.check(&digits, now)?).ok()?;
    (step > last).then_some(step)
}

fn builder(secret: &str) -> Result<Builder, StorageError> {
    let secret = Secret::try_from_base32(secret).map_err(StorageError::other)?;
    Ok(Builder::new().with_secret(secret).with_skew(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The secret of RFC 6238, "12345678901234567890".
    const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    fn at(seconds: i64) -> Moment {
        Moment::at(chrono::DateTime::from_timestamp(seconds, 0).unwrap())
    }

    #[test]
    fn the_vectors_of_rfc_6238_hold() {
        for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (2_000_000_000, "279037")] {
            assert_eq!(step(SECRET, code, -1, at(seconds)), Some(seconds / 30), "{code}");
        }
    }

    #[test]
    fn one_step_to_either_side_counts_and_no_more() {
        let when = |seconds| step(SECRET, "081804", -1, at(seconds)).is_some();
        let begin = 1_111_111_080;
        assert!(when(begin - 30) && when(begin + 59));
        assert!(!when(begin - 31) && !when(begin + 60));
    }

    #[test]
    fn a_code_counts_once_and_none_before_it() {
        let taken = step(SECRET, "081 804", -1, at(1_111_111_109)).unwrap();
        assert_eq!(step(SECRET, "081804", taken, at(1_111_111_109)), None);
        assert_eq!(step(SECRET, "081804", taken - 1, at(1_111_111_109)), Some(taken));
    }

    #[test]
    fn an_offer_is_one_persons_for_half_an_hour() {
        let (key, entropy) = (SiteKey::new([7; 32]), Entropy::seeded(1));
        let ada = Id::from_uuid(uuid::Uuid::from_u128(1));
        let offer = Offer::new(&key, ada, ("Way: mark", "ada@example.org"), &entropy, at(0)).unwrap();
        assert_eq!((offer.groups.len(), offer.groups[0].len()), (8, 4));
        assert_eq!(open(&key, ada, &offer.sealed, at(1799)), Some(offer.groups.concat()));
        assert_eq!(open(&key, ada, &offer.sealed, at(1800)), None);
        assert_eq!(open(&key, Id::from_uuid(uuid::Uuid::from_u128(2)), &offer.sealed, at(0)), None);
    }
}
