//! What happened to an account.

use chrono::{DateTime, Utc};
use kernel::Concealed;
use serde::{Deserialize, Serialize};

/// What happened to an account that its person should know of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Notice {
    /// The password was changed or set anew.
    PasswordChanged {},
    /// A sign-in from a browser that was not seen before.
    NewSignIn {
        /// Such as Firefox; empty where it is not known.
        browser: String,
        /// Such as Android; empty where it is not known.
        system: String,
        /// The path that ends it, concealed for [`kernel::Hidden::MailLink`].
        link: Concealed,
    },
    /// A passkey was added.
    PasskeyAdded {
        /// As its person called it.
        name: String,
    },
    /// A passkey was removed.
    PasskeyRemoved {
        /// As its person called it.
        name: String,
    },
    /// Codes of an app are asked at sign-in from now on.
    SecondFactorAdded {},
    /// Codes of an app are asked no more.
    SecondFactorRemoved {},
    /// Someone signed in with a recovery code.
    RecoveryCodeUsed {
        /// How many are left.
        left: u32,
    },
    /// New recovery codes were made; the old ones do nothing.
    RecoveryCodesMade {},
    /// The account has another address. Sent to the old one, with a way back.
    EmailChanged {
        /// The old address.
        old: String,
        /// The path that brings it back, concealed for [`kernel::Hidden::MailLink`].
        link: Concealed,
        /// Until when the way back is open.
        expires_at: DateTime<Utc>,
    },
    /// An admin will take the second factor away, unless its person stops it.
    SecondFactorResetPlanned {
        /// From when.
        at: DateTime<Utc>,
        /// The path that stops it, concealed for [`kernel::Hidden::MailLink`].
        link: Concealed,
    },
    /// An admin took the second factor away.
    SecondFactorReset {},
    /// A program's token was used twice: all of its family ended.
    RefreshReused {},
    /// An account at a provider of single sign-on was joined: it signs in here.
    ProviderJoined {
        /// As the provider's button calls it.
        name: String,
    },
    /// It was parted again.
    ProviderParted {
        /// As the provider's button calls it.
        name: String,
    },
    /// A personal access token was made.
    AccessTokenMade {
        /// As its person called it.
        name: String,
    },
    /// Another account of theirs went into this one.
    AccountMerged {
        /// The address of the other.
        email: String,
    },
    /// The account went into another of theirs. Sent to its own address.
    AccountClosed {
        /// That address.
        old: String,
    },
}

impl Notice {
    /// The word by which the message catalogue chooses its own.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::PasswordChanged {} => "password_changed",
            Self::NewSignIn { .. } => "new_sign_in",
            Self::PasskeyAdded { .. } => "passkey_added",
            Self::PasskeyRemoved { .. } => "passkey_removed",
            Self::SecondFactorAdded {} => "second_factor_added",
            Self::SecondFactorRemoved {} => "second_factor_removed",
            Self::RecoveryCodeUsed { .. } => "recovery_code_used",
            Self::RecoveryCodesMade {} => "recovery_codes_made",
            Self::EmailChanged { .. } => "email_changed",
            Self::SecondFactorResetPlanned { .. } => "second_factor_reset_planned",
            Self::SecondFactorReset {} => "second_factor_reset",
            Self::RefreshReused {} => "refresh_reused",
            Self::ProviderJoined { .. } => "provider_joined",
            Self::ProviderParted { .. } => "provider_parted",
            Self::AccessTokenMade { .. } => "access_token_made",
            Self::AccountMerged { .. } => "account_merged",
            Self::AccountClosed { .. } => "account_closed",
        }
    }
}
