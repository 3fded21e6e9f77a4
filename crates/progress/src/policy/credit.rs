//! What credit is given for. `none` has no counterpart among what a certificate can be made from (rule 7).

use serde::{Deserialize, Serialize};

/// What a catalogue entry or a cohort gives credit for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Credit {
    /// Nothing: no certificate, however it was viewed. Every informational webinar's recording has this.
    #[default]
    None,
    /// Being at every required webinar.
    Attendance,
    /// Completing the course, every required webinar included.
    Completion,
}

/// What a certificate says it was given for. `Credit::None` cannot become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CertificateCredit {
    /// Being at every required webinar.
    Attendance,
    /// Completing the course.
    Completion,
}

impl Credit {
    /// What a certificate under this credit says; nothing where there is none to be had.
    #[must_use]
    pub const fn certificate(self) -> Option<CertificateCredit> {
        match self {
            Self::None => None,
            Self::Attendance => Some(CertificateCredit::Attendance),
            Self::Completion => Some(CertificateCredit::Completion),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credit_none_never_becomes_certificate_credit() {
        assert_eq!(Credit::None.certificate(), None);
        assert_eq!(Credit::default(), Credit::None);
    }
}
