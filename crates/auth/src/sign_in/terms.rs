//! What the site says of every sign-in.

use kernel::SiteKey;

use super::Lifetimes;

/// What the site says of every sign-in. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Terms {
    /// How long it lasts.
    pub lifetimes: Lifetimes,
    /// What conceals the links of notices.
    pub site_key: SiteKey,
}
