//! What an entry can yield (rule 7).

use kernel::words;

use crate::Why;

words! {
    /// The credit policy of an entry.
    pub enum Credit {
        /// Nothing, however it was viewed. Every informational webinar's recording has this one.
        None,
        /// A certificate of having been there.
        Attendance,
        /// A certificate of having completed it.
        Completion,
    }
}

/// A credit policy that can yield a certificate. Whoever issues one for an entry must hold this, and the policy `none`
/// has none to give: the type has no way to say it.
///
/// ```compile_fail
/// let forged = waymark_catalogue::CertificateCredit { basis: waymark_catalogue::Basis::Attendance };
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CertificateCredit {
    basis: Basis,
}

/// What a certificate of an entry states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Having been there.
    Attendance,
    /// Having completed it.
    Completion,
}

impl Credit {
    /// The credit that a certificate needs.
    ///
    /// # Errors
    /// The policy is `none`.
    pub fn certificate(self) -> Result<CertificateCredit, Why> {
        match self {
            Self::None => Err(Why::NoCertificate {}),
            Self::Attendance => Ok(CertificateCredit { basis: Basis::Attendance }),
            Self::Completion => Ok(CertificateCredit { basis: Basis::Completion }),
        }
    }

    /// Whether an entry of this kind may have this policy: an informational webinar's is always `none`.
    #[must_use]
    pub fn fits(self, kind: crate::entry::entity::Kind) -> bool {
        kind == crate::entry::entity::Kind::Course || self == Self::None
    }
}

impl CertificateCredit {
    /// What the certificate states.
    #[must_use]
    pub const fn basis(self) -> Basis {
        self.basis
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::entity::Kind;

    #[test]
    fn the_policy_none_never_yields_a_certificate() {
        assert_eq!(Credit::None.certificate(), Err(Why::NoCertificate {}));
        assert_eq!(Credit::Attendance.certificate().map(CertificateCredit::basis), Ok(Basis::Attendance));
        assert_eq!(Credit::Completion.certificate().map(CertificateCredit::basis), Ok(Basis::Completion));
    }

    #[test]
    fn an_informational_webinar_has_the_policy_none_and_no_other() {
        let fitting = [Credit::None, Credit::Attendance, Credit::Completion]
            .map(|c| c.fits(Kind::InformationalWebinar));
        assert_eq!(fitting, [true, false, false]);
    }
}
