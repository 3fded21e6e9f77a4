//! The settings as every request reads them, without asking the database.

use std::sync::{Arc, PoisonError, RwLock};

use kernel::{Db, StorageError};

use super::{Settings, load};

/// The settings in memory. Cheap to clone; clones see the same.
#[derive(Clone, Debug)]
pub struct SharedSettings(Arc<RwLock<Arc<Settings>>>);

impl SharedSettings {
    /// The settings as stored now.
    ///
    /// # Errors
    /// Storage.
    pub async fn open(db: &Db) -> Result<Self, StorageError> {
        Ok(Self(Arc::new(RwLock::new(Arc::new(load(db.read()).await?)))))
    }

    /// Settings that are in no database yet.
    #[must_use]
    pub fn of(settings: Settings) -> Self {
        Self(Arc::new(RwLock::new(Arc::new(settings))))
    }

    /// What is set.
    #[must_use]
    pub fn now(&self) -> Arc<Settings> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Takes over what was saved, after its commit. An older version than the one held changes nothing.
    pub fn replace(&self, saved: Settings) {
        let mut held = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if saved.version >= held.version {
            *held = Arc::new(saved);
        }
    }

    /// Reads them again, as another process may have saved; a job asks each minute.
    ///
    /// # Errors
    /// Storage.
    pub async fn refresh(&self, db: &Db) -> Result<(), StorageError> {
        self.replace(load(db.read()).await?);
        Ok(())
    }
}
