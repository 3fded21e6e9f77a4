//! Why something about a directory is not done.

kernel::reasons! {
    /// Why something about a directory, or from one, is not done.
    pub enum DirectoryReason {
        /// It needs a name.
        NameMissing = "directory_name_missing" {},
        /// The name is too long.
        NameTooLong = "directory_name_too_long" {
            /// How many characters it may have.
            most: u32,
        },
        /// Nobody said for which association.
        AssociationMissing = "directory_association_missing" {},
        /// Another person of this directory has this user name.
        UserNameTaken = "directory_user_name_taken" {},
        /// The address of someone who came here otherwise, or who holds a grant, is theirs to change.
        EmailIsTheirs = "directory_email_is_theirs" {},
        /// The association was not made by this directory.
        GroupIsNotIts = "directory_group_is_not_its" {},
        /// Nothing hangs below a local association.
        NoLevelBelow = "directory_no_level_below" {},
        /// Teams, grants or other associations still need it.
        GroupInUse = "directory_group_in_use" {},
        /// It was changed since it was read.
        VersionDiffers = "directory_version_differs" {},
        /// This part of the protocol is not there.
        NotOffered = "directory_not_offered" {},
    }
}
