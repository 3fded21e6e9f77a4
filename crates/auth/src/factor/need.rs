//! Who is asked for a second factor after their password.

/// What the rule needs to know of a person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The site wants one of their role, or their password is too short to be the only factor.
    pub required: bool,
    /// Codes of an app are set up.
    pub codes: bool,
    /// They have a passkey.
    pub passkeys: bool,
}

/// What is asked after the password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Nothing: they are in.
    Nothing,
    /// The second factor.
    Challenge,
    /// To set one up before anything else.
    SetUp,
}

impl Facts {
    /// Whoever set up codes is asked for one. A passkey alone is no second factor of a learner's password, since it
    /// may be lost while the password still stands; of someone who must have one it is.
    #[must_use]
    pub const fn ask(self) -> Ask {
        match (self.required, self.codes, self.passkeys) {
            (_, true, _) | (true, _, true) => Ask::Challenge,
            (true, false, false) => Ask::SetUp,
            (false, false, _) => Ask::Nothing,
        }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(false, false, false, Ask::Nothing)]
    #[case(false, false, true, Ask::Nothing)]
    #[case(false, true, false, Ask::Challenge)]
    #[case(true, false, false, Ask::SetUp)]
    #[case(true, false, true, Ask::Challenge)]
    #[case(true, true, true, Ask::Challenge)]
    fn whoever_must_have_a_second_factor_is_led_to_it(
        #[case] required: bool,
        #[case] codes: bool,
        #[case] passkeys: bool,
        #[case] ask: Ask,
    ) {
        assert_eq!(Facts { required, codes, passkeys }.ask(), ask);
    }
}
