//! The archive of one's own data, put together in a file that has no name and is gone when it was sent.

use std::fs::File;
use std::io::{Seek as _, Write as _};

use axum::body::Body;
use futures::stream;
use kernel::StorageError;
use tokio::io::AsyncReadExt as _;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// How much is sent at once.
const PIECE: usize = 64 * 1024;

/// An archive that is being made.
pub(super) struct Archive(ZipWriter<File>);

impl Archive {
    /// An empty one.
    pub(super) fn new() -> Result<Self, StorageError> {
        Ok(Self(ZipWriter::new(tempfile::tempfile().map_err(StorageError::other)?)))
    }

    /// Adds a file. Compressing takes a while, so another thread does it.
    pub(super) async fn add(mut self, name: String, content: Vec<u8>) -> Result<Self, StorageError> {
        let write = move || -> Result<Self, StorageError> {
            // no date, so that the archive says nothing of the machine
            let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
            self.0.start_file(name, options).map_err(StorageError::other)?;
            self.0.write_all(&content).map_err(StorageError::other)?;
            Ok(self)
        };
        tokio::task::spawn_blocking(write).await.map_err(StorageError::other)?
    }

    /// The whole archive, as it is sent.
    pub(super) fn body(self) -> Result<Body, StorageError> {
        let mut file = self.0.finish().map_err(StorageError::other)?;
        file.rewind().map_err(StorageError::other)?;
        Ok(Body::from_stream(stream::try_unfold(tokio::fs::File::from_std(file), piece)))
    }
}

type Piece = Option<(Vec<u8>, tokio::fs::File)>;

async fn piece(mut file: tokio::fs::File) -> std::io::Result<Piece> {
    let mut piece = vec![0; PIECE];
    let n = file.read(&mut piece).await?;
    piece.truncate(n);
    Ok((n > 0).then_some((piece, file)))
}
