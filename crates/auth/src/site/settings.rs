//! What admins set for the whole site.

use kernel::{Invalid, Lang, StorageError, Zone};
use sea_orm::{ConnectionTrait, EntityTrait as _};
use serde_json::json;

use super::entity;
use crate::person::normalise;

/// The only row's id.
pub(super) const ROW: i32 = 1;
/// The longest name of a site.
const LONGEST_NAME: usize = 80;

/// What admins set for the whole site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The site's name.
    pub name: String,
    /// Brand hue, 0 to 360.
    pub hue: i32,
    /// Where no other zone is known.
    pub zone: Zone,
    /// For readers of no language of ours; one of the languages on offer.
    pub default_language: Lang,
    /// The languages on offer, in order.
    pub languages: Vec<Lang>,
    /// Content hash of the logo.
    pub logo: Option<String>,
    /// E-mail for questions.
    pub contact: Option<String>,
    /// Raised with each change; a form sends back the one it was made from.
    pub version: i32,
    /// Whether admins and facilitators need a second factor.
    pub second_factor: bool,
    /// Whether people may make their own accounts.
    pub registration: bool,
    /// After how many months the owner of a catalogue entry is told to look at it, 1 to 120.
    pub stale_months: i32,
}

kernel::reasons! {
    /// Why settings are not saved.
    pub enum SiteReason {
        /// A name is needed.
        NameMissing = "site_name_missing" {},
        /// The name is too long.
        NameTooLong = "site_name_too_long" {
            /// How many characters it may have.
            most: u32,
        },
        /// The hue is an angle from 0 to 360.
        HueNotAnAngle = "hue_not_an_angle" {},
        /// The months are a whole number from 1 to 120.
        MonthsNotReadable = "months_not_readable" {},
        /// The default language must be on offer.
        LanguageNotOffered = "language_not_offered" {},
        /// This is no e-mail address.
        EmailNotValid = "email_not_valid" {},
        /// Someone else saved since the form was opened.
        ChangedMeanwhile = "changed_meanwhile" {},
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            name: "Waymark".to_owned(),
            hue: Self::HUE,
            zone: Zone::utc(),
            default_language: Lang::En,
            languages: Lang::ALL.to_vec(),
            logo: None,
            contact: None,
            version: 0,
            second_factor: true,
            registration: false,
            stale_months: 12,
        }
    }
}

impl Settings {
    /// The hue of the styles as they are shipped.
    pub const HUE: i32 = 168;

    /// The settings without outer spaces and empty answers, or everything that is wrong with them.
    ///
    /// # Errors
    /// A fault per field.
    pub fn checked(mut self) -> Result<Self, Invalid> {
        let mut faults = Invalid::default();
        self.name = self.name.trim().to_owned();
        self.contact = self.contact.map(|c| c.trim().to_owned()).filter(|c| !c.is_empty());
        if self.name.is_empty() {
            faults.push("name", &SiteReason::NameMissing {});
        }
        if self.name.chars().count() > LONGEST_NAME {
            faults.push("name", &SiteReason::NameTooLong { most: 80 });
        }
        if !(0..=360).contains(&self.hue) {
            faults.push("hue", &SiteReason::HueNotAnAngle {});
        }
        if !(1..=120).contains(&self.stale_months) {
            faults.push("stale_months", &SiteReason::MonthsNotReadable {});
        }
        if !self.languages.contains(&self.default_language) {
            faults.push("default_language", &SiteReason::LanguageNotOffered {});
        }
        if self.contact.as_deref().is_some_and(|c| normalise(c).is_none()) {
            faults.push("contact", &SiteReason::EmailNotValid {});
        }
        faults.or(self)
    }

    pub(super) fn languages_json(&self) -> serde_json::Value {
        json!(self.languages)
    }
}

impl TryFrom<entity::Model> for Settings {
    type Error = StorageError;
    fn try_from(row: entity::Model) -> Result<Self, StorageError> {
        Ok(Self {
            name: row.name,
            hue: row.hue,
            zone: row.zone,
            default_language: row.default_language,
            languages: serde_json::from_value(row.languages).map_err(StorageError::other)?,
            logo: row.logo,
            contact: row.contact,
            version: row.version,
            second_factor: row.second_factor,
            registration: row.registration,
            stale_months: row.stale_months,
        })
    }
}

/// The settings as stored; the defaults where nothing was saved yet.
///
/// # Errors
/// Storage.
pub async fn load(db: &impl ConnectionTrait) -> Result<Settings, StorageError> {
    let row = entity::Entity::find_by_id(ROW).one(db).await?;
    row.map_or_else(|| Ok(Settings::default()), Settings::try_from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_faults_are_told_at_once() {
        let bad = Settings {
            name: " ".into(),
            hue: 361,
            languages: vec![Lang::Es],
            contact: Some("help".into()),
            ..Settings::default()
        };
        let faults = bad.checked().unwrap_err().0;
        let fields: Vec<_> = faults.iter().map(|f| f.field.as_str()).collect();
        assert_eq!(fields, ["name", "hue", "default_language", "contact"]);
    }

    #[test]
    fn the_defaults_are_fine() {
        assert_eq!(Settings::default().checked(), Ok(Settings::default()));
    }
}
