//! Why a policy is not changed.

use kernel::ZonedTime;

kernel::reasons! {
    /// Why a policy is not changed.
    pub enum PolicyReason {
        /// Applications have opened, and what people applied under stays (rule 5).
        PolicyFrozen = "policy_frozen" {
            /// Since when.
            since: ZonedTime,
        },
        /// Applications have not opened, so that nothing needs to be decided in the open.
        PolicyNotFrozen = "policy_not_frozen" {},
        /// Somebody else changed it since the form was read.
        PolicyChangedMeanwhile = "policy_changed_meanwhile" {},
        /// What was typed is what holds.
        PolicyUnchanged = "policy_unchanged" {},
    }
}
