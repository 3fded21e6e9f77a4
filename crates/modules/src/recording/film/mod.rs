//! What a film says of itself: its kind by its first bytes, whatever its name says, and its length.

mod mp4;
mod webm;

use futures::TryStreamExt as _;
use kernel::{Failure, Storage, StorageError, Stored};

use crate::Why;

/// The largest film, in megabytes.
pub const MOST_MEGABYTES: u32 = 500;

/// How much of a file is read to find what it says of itself.
const HEAD: u64 = 65_536;

/// What a film is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// ISO base media, as cameras and most rooms make it.
    Mp4,
    /// Matroska as browsers make it.
    Webm,
}

impl Kind {
    /// The kind by the first bytes; none for anything else.
    #[must_use]
    pub fn of(head: &[u8]) -> Option<Self> {
        match head {
            [_, _, _, _, b'f', b't', b'y', b'p', ..] => Some(Self::Mp4),
            [0x1a, 0x45, 0xdf, 0xa3, ..] => Some(Self::Webm),
            _ => None,
        }
    }

    /// Its media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Mp4 => "video/mp4",
            Self::Webm => "video/webm",
        }
    }

    /// The end of its file's name.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Mp4 => "mp4",
            Self::Webm => "webm",
        }
    }
}

/// Kind and length in seconds of a stored film.
///
/// # Errors
/// Invalid `film` where it is no film or does not say its length; storage.
pub async fn look(storage: &Storage, film: &Stored) -> Result<(Kind, f64), Failure> {
    let refused = |why: Why| Failure::Invalid(kernel::Invalid::one("film", &why));
    let head = part(storage, film, 0, HEAD).await?;
    let kind = Kind::of(&head).ok_or_else(|| refused(Why::FilmNotReadable {}))?;
    let seconds = match kind {
        Kind::Webm => webm::seconds(&head),
        Kind::Mp4 => mp4_seconds(storage, film).await?,
    };
    let seconds = seconds.filter(|s| s.is_finite() && *s > 0.0 && *s < 86_400.0);
    Ok((kind, seconds.ok_or_else(|| refused(Why::FilmWithoutLength {}))?))
}

/// Goes from box to box, since the one with the length is often the last.
async fn mp4_seconds(storage: &Storage, film: &Stored) -> Result<Option<f64>, StorageError> {
    let mut at = 0;
    while at < film.bytes {
        let Some(found) = mp4::head(&part(storage, film, at, 16).await?) else { return Ok(None) };
        if &found.kind == b"moov" {
            return Ok(mp4::seconds(&part(storage, film, at + found.begins, HEAD).await?));
        }
        let Some(size) = found.size else { return Ok(None) };
        at = at.saturating_add(size);
    }
    Ok(None)
}

async fn part(storage: &Storage, film: &Stored, from: u64, bytes: u64) -> Result<Vec<u8>, StorageError> {
    let to = from.saturating_add(bytes).min(film.bytes);
    if to <= from {
        return Ok(Vec::new());
    }
    storage.read(&film.path, Some(from), Some(to)).await?.bytes.try_concat().await
}

/// Whether a text is a caption track: `WebVTT` with at least one time.
#[must_use]
pub fn is_captions(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}');
    let after = text.strip_prefix("WEBVTT").unwrap_or("x");
    after.starts_with([' ', '\t', '\n', '\r']) && text.contains(" --> ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_film_is_known_by_its_bytes() {
        assert_eq!(Kind::of(b"\0\0\0\x20ftypisom"), Some(Kind::Mp4));
        assert_eq!(Kind::of(&[0x1a, 0x45, 0xdf, 0xa3, 1]), Some(Kind::Webm));
        for other in [&b"<html>"[..], b"GIF89a", b"", b"\x89PNG\r\n\x1a\n"] {
            assert_eq!(Kind::of(other), None);
        }
    }

    #[test]
    fn captions_begin_with_their_name_and_have_a_time() {
        assert!(is_captions("\u{feff}WEBVTT\r\n\r\n00:00.000 --> 00:02.000\r\nHello"));
        assert!(!is_captions("WEBVTT\n\nHello"));
        assert!(!is_captions("WEBVTTX\n00:00.000 --> 00:02.000\nHello"));
        assert!(!is_captions("1\n00:00:00,000 --> 00:00:02,000\nHello"));
    }
}
