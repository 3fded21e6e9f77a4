//! How a webinar was completed, and which of these ways a certificate can rest on (rules 6 and 7).

use serde::{Deserialize, Serialize};

/// How a webinar was completed, in the order in which the first that holds is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// Present long enough.
    Live,
    /// Missed, and made up as the policy allows.
    MakeUp,
    /// Excused. Other activities can be, too.
    Excused,
    /// The recording watched in a group.
    Group,
    /// The recording watched alone.
    Recording,
}

impl How {
    /// The letter in grids.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::Live => 'L',
            Self::MakeUp => 'M',
            Self::Excused => 'E',
            Self::Group => 'G',
            Self::Recording => 'R',
        }
    }

    /// The same as what a certificate can rest on; nothing for a recording, watched alone or in a group.
    #[must_use]
    pub const fn certifying(self) -> Option<CertifyingHow> {
        match self {
            Self::Live => Some(CertifyingHow(Certifying::Live)),
            Self::MakeUp => Some(CertifyingHow(Certifying::MakeUp)),
            Self::Excused => Some(CertifyingHow(Certifying::Excused)),
            Self::Group | Self::Recording => None,
        }
    }
}

/// A way to complete a webinar that a certificate can rest on. Made by [`How::certifying`] only, so that no code
/// can make one from a recording; it cannot be read from a file or a request either:
///
/// ```compile_fail
/// let forged: waymark_progress::conclusion::CertifyingHow = serde_json::from_str("\"recording\"").unwrap();
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct CertifyingHow(Certifying);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
enum Certifying {
    Live,
    MakeUp,
    Excused,
}

impl From<CertifyingHow> for How {
    fn from(how: CertifyingHow) -> Self {
        match how.0 {
            Certifying::Live => Self::Live,
            Certifying::MakeUp => Self::MakeUp,
            Certifying::Excused => Self::Excused,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::How;
    use rstest::rstest;

    #[rstest]
    #[case::live(How::Live, true)]
    #[case::make_up(How::MakeUp, true)]
    #[case::excused(How::Excused, true)]
    #[case::group(How::Group, false)]
    #[case::recording(How::Recording, false)]
    fn a_certificate_rests_on_live_make_up_or_excused_only(#[case] how: How, #[case] certifies: bool) {
        assert_eq!(how.certifying().is_some(), certifies);
        assert!(how.certifying().is_none_or(|c| How::from(c) == how));
    }
}
