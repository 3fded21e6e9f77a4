//! Why someone is refused before any rule of an object is asked.

kernel::reasons! {
    /// Reasons that every action shares.
    pub enum AccessReason {
        /// Nobody is signed in.
        SignInNeeded = "sign_in_needed" {},
        /// Who looks at the site as somebody else changes nothing.
        ViewOnly = "view_only" {},
        /// Who looks at a cohort as a learner sees nothing else.
        ViewElsewhere = "view_elsewhere" {},
        /// The token was narrowed to reading.
        TokenReadsOnly = "token_reads_only" {},
        /// The last proof of who they are is older than ten minutes.
        FreshProofNeeded = "fresh_proof_needed" {},
    }
}
