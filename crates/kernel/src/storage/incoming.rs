//! A file that arrives piece by piece: its name is known when its last byte is.

use std::sync::Arc;

use object_store::path::Path as Key;
use object_store::{ObjectStore, ObjectStoreExt as _, WriteMultipart};
use sha2::{Digest as _, Sha256};

use super::{Storage, Stored, hex};
use crate::{AnyId, StorageError};

/// How many pieces are written at once before the next is waited for.
const AT_ONCE: usize = 4;

/// A file on its way. What is dropped before [`Self::finish`] is no file.
pub struct Incoming {
    store: Arc<dyn ObjectStore>,
    upload: WriteMultipart,
    at: Key,
    hash: Sha256,
    bytes: u64,
}

impl Storage {
    /// Begins to receive a file; `name` tells it from others on their way.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn receive(&self, name: AnyId) -> Result<Incoming, StorageError> {
        let at = Key::from(format!("incoming/{name}"));
        let upload = self.0.put_multipart(&at).await.map_err(StorageError::other)?;
        let upload = WriteMultipart::new(upload);
        Ok(Incoming { store: self.0.clone(), upload, at, hash: Sha256::new(), bytes: 0 })
    }
}

impl Incoming {
    /// Takes the next piece.
    ///
    /// # Errors
    /// Where the store fails, a full disk included.
    pub async fn push(&mut self, piece: &[u8]) -> Result<(), StorageError> {
        self.upload.wait_for_capacity(AT_ONCE).await.map_err(StorageError::other)?;
        self.hash.update(piece);
        self.bytes += piece.len() as u64;
        self.upload.write(piece);
        Ok(())
    }

    /// How many bytes have come.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The file is whole: it is kept under the hash of its content.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn finish(self) -> Result<Stored, StorageError> {
        let sha256 = hex(&self.hash.finalize());
        let path = format!("{}/{}", &sha256[..2], sha256);
        self.upload.finish().await.map_err(StorageError::other)?;
        self.store.rename(&self.at, &Key::from(path.as_str())).await.map_err(StorageError::other)?;
        Ok(Stored { sha256, path, bytes: self.bytes })
    }

    /// The file is not wanted: nothing of it stays.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn abort(self) -> Result<(), StorageError> {
        self.upload.abort().await.map_err(StorageError::other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_file_that_came_in_pieces_is_the_file_that_came_whole() {
        let folder = tempfile::TempDir::new().unwrap();
        let storage = Storage::in_folder(folder.path()).unwrap();
        let mut incoming = storage.receive(AnyId::nil()).await.unwrap();
        for piece in [&b"one "[..], b"", b"film"] {
            incoming.push(piece).await.unwrap();
        }
        assert_eq!(incoming.bytes(), 8);
        let stored = incoming.finish().await.unwrap();
        assert_eq!(stored, Stored::of(b"one film"));
        assert_eq!(storage.read(&stored.path, None, None).await.unwrap().size, 8);
    }
}
