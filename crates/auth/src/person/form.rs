//! What is typed about a person, and what makes it acceptable.

use kernel::{Invalid, Lang, Zone};

use super::email::normalise;

/// The longest name; certificates print it.
const LONGEST_NAME: usize = 120;
/// The longest phone number, spaces and signs included.
const LONGEST_PHONE: usize = 32;

kernel::reasons! {
    /// Why something about a person is not accepted.
    pub enum PersonReason {
        /// This is no e-mail address.
        EmailNotValid = "email_not_valid" {},
        /// Another account has this address.
        EmailTaken = "email_taken" {},
        /// A name is needed.
        NameMissing = "name_missing" {},
        /// The name is too long.
        NameTooLong = "name_too_long" {
            /// How many characters it may have.
            most: u32,
        },
        /// This is no phone number.
        PhoneNotValid = "phone_not_valid" {},
        /// Nobody suspends themselves.
        NotOneself = "not_oneself" {},
        /// The site would be left without an admin.
        LastAdmin = "last_admin" {},
        /// The account is suspended.
        AccountSuspended = "account_suspended" {},
    }
}

/// What a person says of themselves, as typed.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    /// As it shall stand on the certificate.
    pub name: String,
    /// For calls by facilitators.
    pub phone: Option<String>,
    /// In which times are shown.
    pub zone: Option<Zone>,
    /// In which pages and mail are written.
    pub language: Option<Lang>,
    /// What they do at work, in their words.
    pub job: Option<String>,
}

/// A new account, as typed.
#[derive(Clone, Debug, Default)]
pub struct NewPerson {
    /// The address they sign in with.
    pub email: String,
    /// Everything else.
    pub profile: Profile,
}

impl Profile {
    /// The profile without outer spaces and empty answers, or everything that is wrong with it.
    ///
    /// # Errors
    /// A fault per field.
    pub fn checked(self) -> Result<Self, Invalid> {
        let mut faults = Invalid::default();
        let name = self.name.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() {
            faults.push("name", &PersonReason::NameMissing {});
        }
        if name.chars().count() > LONGEST_NAME {
            faults.push("name", &PersonReason::NameTooLong { most: 120 });
        }
        let phone = filled(self.phone);
        if phone.as_deref().is_some_and(|p| !is_phone(p)) {
            faults.push("phone", &PersonReason::PhoneNotValid {});
        }
        faults.or(Self { name, phone, job: filled(self.job), ..self })
    }
}

impl NewPerson {
    /// The new account with its address normalised, or everything that is wrong with it.
    ///
    /// # Errors
    /// A fault per field.
    pub fn checked(self) -> Result<Self, Invalid> {
        let email = normalise(&self.email);
        match (email, self.profile.checked()) {
            (Some(email), Ok(profile)) => Ok(Self { email, profile }),
            (Some(_), Err(faults)) => Err(faults),
            (None, checked) => {
                let mut faults = Invalid::one("email", &PersonReason::EmailNotValid {});
                faults.0.extend(checked.err().unwrap_or_default().0);
                Err(faults)
            }
        }
    }
}

fn filled(text: Option<String>) -> Option<String> {
    text.map(|t| t.trim().to_owned()).filter(|t| !t.is_empty())
}

fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let rest = text.chars().all(|c| c.is_ascii_digit() || " +-.()/x".contains(c));
    text.len() <= LONGEST_PHONE && (5..=15).contains(&digits) && rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(faults: &Invalid) -> Vec<(&str, &str)> {
        faults.0.iter().map(|f| (f.field.as_str(), f.code)).collect()
    }

    #[test]
    fn all_faults_are_told_at_once() {
        let profile = Profile { name: "  ".into(), phone: Some("call me".into()), ..Profile::default() };
        let faults = NewPerson { email: "nobody".into(), profile }.checked().unwrap_err();
        assert_eq!(
            codes(&faults),
            [("email", "email_not_valid"), ("name", "name_missing"), ("phone", "phone_not_valid")]
        );
    }

    #[test]
    fn outer_spaces_and_empty_answers_are_dropped() {
        let profile = Profile {
            name: " Ada   King ".into(),
            phone: Some(" ".into()),
            job: Some(" aide ".into()),
            ..Profile::default()
        };
        let checked = profile.checked().unwrap();
        assert_eq!((checked.name.as_str(), checked.phone), ("Ada King", None));
        assert_eq!(checked.job.as_deref(), Some("aide"));
    }

    #[test]
    fn a_phone_number_may_be_written_as_people_write_it() {
        assert!(
            is_phone("+1 (202) 555-0147 x12")
                && is_phone("555.0147")
                && !is_phone("12")
                && !is_phone("<b>5550147")
        );
    }
}
