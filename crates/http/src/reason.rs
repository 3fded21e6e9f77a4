//! Why a request is refused before any rule of the domain is asked.

kernel::reasons! {
    /// Reasons of the edge.
    pub enum EdgeReason {
        /// Nothing is at this address, or nothing that this person may see.
        NotFound = "not_found" {},
        /// The address exists but not for this method.
        MethodNotAllowed = "method_not_allowed" {},
        /// Nobody is signed in, or the token is not valid (any more).
        SignInNeeded = "sign_in_needed" {},
        /// The body or the address is not well-formed.
        Malformed = "malformed" {
            /// What the parser found and where, in English.
            what: String,
        },
        /// The body is not of the type that is read here.
        UnsupportedMediaType = "unsupported_media_type" {},
        /// A JSON body has a field that this call does not know.
        UnknownField = "unknown_field" {
            /// The name of the field.
            name: String,
        },
        /// A field has a value of another type, or lacks one.
        WrongValue = "wrong_value" {
            /// What was expected and found, in English.
            what: String,
        },
        /// Several fields are not valid.
        Invalid = "invalid" {},
        /// The body is larger than this address takes.
        BodyTooLarge = "body_too_large" {},
        /// The form was sent from another site.
        CrossSite = "cross_site" {},
        /// The request names a host that this server is not.
        UnknownHost = "unknown_host" {},
        /// Too many tries from one place or for one account.
        TooManyTries = "too_many_tries" {
            /// After how many seconds another try is taken.
            seconds: u32,
        },
        /// The server has more to do than it can.
        Overloaded = "overloaded" {},
        /// The answer took longer than it may.
        TimedOut = "timed_out" {},
        /// The disk is full: reading goes on, writing does not.
        StorageFull = "storage_full" {},
        /// Something failed that nobody foresaw.
        Internal = "internal" {},
        /// The same key came before with another body.
        KeyReused = "key_reused" {},
        /// The key is not 8 to 128 printable characters.
        BadKey = "bad_key" {},
    }
}
