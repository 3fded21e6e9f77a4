//! Stored files. What is published is named by the hash of its content: the same bytes are stored once and never
//! change. What a person hands in has a name made by chance.

mod incoming;

use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use futures::stream::BoxStream;
use futures::{StreamExt, TryStreamExt};
use object_store::local::LocalFileSystem;
use object_store::path::Path as Key;
use object_store::{GetOptions, GetRange, ObjectStore, ObjectStoreExt, PutPayload};
use sha2::{Digest, Sha256};

pub use incoming::Incoming;

use crate::{Entropy, StorageError};

/// Where files are stored. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Storage(Arc<dyn ObjectStore>);

/// What was stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// SHA-256 of the content in hexadecimal.
    pub sha256: String,
    /// Key in the storage.
    pub path: String,
    /// Size in bytes.
    pub bytes: u64,
}

/// A stored file, or a part of it, as it is read.
pub struct Reading {
    /// Size of the whole file in bytes.
    pub size: u64,
    /// Which bytes follow.
    pub range: Range<u64>,
    /// The bytes.
    pub bytes: BoxStream<'static, Result<Vec<u8>, StorageError>>,
}

impl Storage {
    /// A folder of this machine; made where it is missing.
    ///
    /// # Errors
    /// Where the folder cannot be made or read.
    pub fn in_folder(folder: &Path) -> Result<Self, StorageError> {
        std::fs::create_dir_all(folder).map_err(StorageError::other)?;
        let files = LocalFileSystem::new_with_prefix(folder).map_err(StorageError::other)?;
        Ok(Self(Arc::new(files.with_fsync(true))))
    }

    /// Stores a file and tells its name. Storing the same bytes again changes nothing.
    ///
    /// # Errors
    /// Where the store fails, a full disk included.
    pub async fn put(&self, content: Vec<u8>) -> Result<Stored, StorageError> {
        let stored = Stored::of(&content);
        self.write(stored, content).await
    }

    /// Stores a person's own file under a name made by chance, so that it is one person's alone and can be erased
    /// with them, whoever else sent the same bytes.
    ///
    /// # Errors
    /// Where the store fails, a full disk included.
    pub async fn put_alone(&self, content: Vec<u8>, entropy: &Entropy) -> Result<Stored, StorageError> {
        let path = format!("own/{}", hex(&entropy.bytes::<16>()));
        let stored = Stored { path, ..Stored::of(&content) };
        self.write(stored, content).await
    }

    async fn write(&self, stored: Stored, content: Vec<u8>) -> Result<Stored, StorageError> {
        self.0
            .put(&Key::from(stored.path.as_str()), PutPayload::from(content))
            .await
            .map_err(StorageError::other)?;
        Ok(stored)
    }

    /// Removes a file. The caller knows that nothing names it any more; one that is not there is removed already.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn remove(&self, path: &str) -> Result<(), StorageError> {
        match self.0.delete(&Key::from(path)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(StorageError::other(error)),
        }
    }

    /// Reads a file from `from` to `to` (both optional, `to` excluded).
    ///
    /// # Errors
    /// Where there is no such file or the range lies outside it.
    pub async fn read(
        &self,
        path: &str,
        from: Option<u64>,
        to: Option<u64>,
    ) -> Result<Reading, StorageError> {
        let range = match (from, to) {
            (None, None) => None,
            (start, None) => Some(GetRange::Offset(start.unwrap_or(0))),
            (start, Some(end)) => Some(GetRange::Bounded(start.unwrap_or(0)..end)),
        };
        let options = GetOptions { range, ..GetOptions::default() };
        let found = self.0.get_opts(&Key::from(path), options).await.map_err(StorageError::other)?;
        let (size, range) = (found.meta.size, found.range.clone());
        let bytes = found.into_stream().map_ok(|chunk| chunk.to_vec()).map_err(StorageError::other).boxed();
        Ok(Reading { size, range, bytes })
    }
}

impl Stored {
    /// What storing these bytes gives, or would give.
    #[must_use]
    pub fn of(content: &[u8]) -> Self {
        let sha256 = hex(&Sha256::digest(content));
        let path = format!("{}/{}", &sha256[..2], sha256);
        Self { sha256, path, bytes: content.len() as u64 }
    }
}

/// Bytes as lower-case hexadecimal.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}
