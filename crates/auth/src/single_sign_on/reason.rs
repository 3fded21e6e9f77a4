//! Why nobody comes in through a provider.

kernel::reasons! {
    /// Why nobody comes in through a provider.
    pub enum SignOnReason {
        /// It does not answer, or answers what is none.
        ProviderSilent = "provider_silent" {
            /// As its button calls it.
            provider: String,
        },
        /// It did not say who they are: they turned back, it refused, or what it said is not signed as it must be.
        ProviderRefused = "provider_refused" {
            /// As its button calls it.
            provider: String,
        },
        /// It took more than ten minutes, began in another browser, or was used before.
        SignOnOver = "sign_on_over" {},
        /// It does not say that the address is theirs.
        AddressNotVerified = "provider_address_not_verified" {
            /// As its button calls it.
            provider: String,
        },
        /// Nobody here has the address, and this provider makes nobody.
        NoAccount = "provider_no_account" {
            /// As its button calls it.
            provider: String,
        },
        /// The account there is joined to another account here, or to none.
        OtherAccount = "provider_other_account" {
            /// As its button calls it.
            provider: String,
        },
        /// The address there is not that of the account here.
        AddressDiffers = "provider_address_differs" {
            /// As its button calls it.
            provider: String,
        },
        /// It did not ask them again who they are.
        NotAskedAgain = "provider_not_asked_again" {
            /// As its button calls it.
            provider: String,
        },
        /// It is the only way into the account.
        ProviderOnlyWayIn = "provider_only_way_in" {},
    }
}
