//! A stored application as the facts that decisions take.

use kernel::{Id, StorageError, Zone, ZonedTime};

use super::Draft;
use super::entity::{Kind, Model};
use crate::Team;

impl Model {
    /// The team for which it asks; none for who goes on alone, though a team was begun.
    #[must_use]
    pub fn team(&self) -> Option<Id<Team>> {
        self.team_id.filter(|_| self.kind == Kind::Team)
    }

    /// The deadline of its own, on the clock of the cohort's zone.
    #[must_use]
    pub fn extension(&self, zone: &Zone) -> Option<ZonedTime> {
        let at = self.extended_until?;
        Some(ZonedTime { local: zone.local(at).datetime(), zone: zone.clone(), instant: at })
    }

    /// What was written so far.
    ///
    /// # Errors
    /// What is stored is no draft.
    pub fn read_draft(&self) -> Result<Draft, StorageError> {
        serde_json::from_str(&self.draft).map_err(StorageError::other)
    }
}
