//! What links are for, and what tells them apart.

/// What a link is for. A link of one kind does nothing as another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Making the first admin of an empty site.
    FirstAdmin,
    /// Setting a new password.
    Reset,
    /// Choosing how to sign in to an account that an admin made.
    Invitation,
    /// The same for an account that its person made, whose address is proved by it.
    Registration,
    /// The same for an account that was made to invite its person to something; several may invite.
    Welcome,
    /// Proving that a new address is one's own.
    Email,
    /// Bringing the address of before back.
    EmailBack,
    /// Stopping that the second factor is taken away.
    StopReset,
    /// Ending what somebody else began: "this is not my device".
    NotMine,
}

impl Kind {
    /// The word under which it is stored.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::FirstAdmin => "first_admin",
            Self::Reset => "reset",
            Self::Invitation => "invitation",
            Self::Registration => "registration",
            Self::Welcome => "welcome",
            Self::Email => "email",
            Self::EmailBack => "email_back",
            Self::StopReset => "stop_reset",
            Self::NotMine => "not_mine",
        }
    }

    /// What its secrets begin with.
    pub(super) const fn prefix(self) -> &'static str {
        match self {
            Self::FirstAdmin => "wm_adm_",
            Self::Reset => "wm_pwd_",
            Self::Invitation => "wm_inv_",
            Self::Registration => "wm_reg_",
            Self::Welcome => "wm_wel_",
            Self::Email => "wm_eml_",
            Self::EmailBack => "wm_bak_",
            Self::StopReset => "wm_stp_",
            Self::NotMine => "wm_not_",
        }
    }

    /// Whether a new one ends those before. Whoever took an account over must not be able to end the ways back of its
    /// owner, and whoever invites must not be able to end the invitation of somebody else.
    pub(super) const fn replaces(self) -> bool {
        !matches!(self, Self::EmailBack | Self::NotMine | Self::Welcome)
    }
}
