//! The boxes of an MP4 file (ISO/IEC 14496-12): `moov` holds `mvhd`, which says the length.

/// The head of a box.
pub(super) struct Head {
    /// Its four letters.
    pub(super) kind: [u8; 4],
    /// How many bytes after its beginning its content begins.
    pub(super) begins: u64,
    /// Its whole size in bytes; none where it goes to the end of the file.
    pub(super) size: Option<u64>,
}

/// Reads the head at the beginning of these bytes.
pub(super) fn head(bytes: &[u8]) -> Option<Head> {
    let small = u64::from(u32::from_be_bytes(bytes.get(..4)?.try_into().ok()?));
    let kind = bytes.get(4..8)?.try_into().ok()?;
    let (begins, size) = match small {
        0 => (8, None),
        1 => (16, Some(u64::from_be_bytes(bytes.get(8..16)?.try_into().ok()?))),
        size => (8, Some(size)),
    };
    size.is_none_or(|size| size >= begins).then_some(Head { kind, begins, size })
}

/// The length in seconds, from the content of `moov`.
pub(super) fn seconds(moov: &[u8]) -> Option<f64> {
    let mut rest = moov;
    loop {
        let found = head(rest)?;
        if &found.kind == b"mvhd" {
            return length(rest.get(usize::try_from(found.begins).ok()?..)?);
        }
        rest = rest.get(usize::try_from(found.size?).ok()?..)?;
    }
}

#[expect(clippy::cast_precision_loss, reason = "films last hours, not aeons")]
fn length(mvhd: &[u8]) -> Option<f64> {
    let word = |at: usize| Some(u32::from_be_bytes(mvhd.get(at..at + 4)?.try_into().ok()?));
    let (scale, units) = match mvhd.first()? {
        0 => (word(12)?, u64::from(word(16)?)),
        1 => (word(20)?, u64::from_be_bytes(mvhd.get(24..32)?.try_into().ok()?)),
        _ => return None,
    };
    (scale > 0).then(|| units as f64 / f64::from(scale))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_length_is_units_by_scale_also_behind_another_box() {
        let mut moov = vec![0, 0, 0, 8, b'f', b'r', b'e', b'e', 0, 0, 0, 108];
        moov.extend(b"mvhd\0\0\0\0\0\0\0\0\0\0\0\0");
        moov.extend(1000_u32.to_be_bytes());
        moov.extend(12_500_u32.to_be_bytes());
        assert_eq!(seconds(&moov), Some(12.5));
        assert_eq!(seconds(&moov[..20]), None);
    }
}
