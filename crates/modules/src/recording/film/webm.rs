//! The elements of a `WebM` file (RFC 8794, RFC 9559): `Segment` holds `Info`, which says the length.

const SEGMENT: u32 = 0x1853_8067;
const INFO: u32 = 0x1549_A966;
const SCALE: u32 = 0x002A_D7B1;
const DURATION: u32 = 0x4489;

/// Nanoseconds of a unit where the file says nothing else.
const USUAL_SCALE: f64 = 1_000_000.0;

/// The length in seconds, from the beginning of the file.
pub(super) fn seconds(head: &[u8]) -> Option<f64> {
    let info = inside(inside(head, SEGMENT)?, INFO)?;
    let units = float(inside(info, DURATION)?)?;
    let scale = inside(info, SCALE).map_or(USUAL_SCALE, whole);
    Some(units * scale / 1e9)
}

/// The content of the first such element, as far as it was read.
fn inside(bytes: &[u8], wanted: u32) -> Option<&[u8]> {
    let mut rest = bytes;
    loop {
        let (id, after) = id(rest)?;
        let (size, content) = size(after)?;
        let end = usize::try_from(size).unwrap_or(usize::MAX).min(content.len());
        if id == wanted {
            return content.get(..end);
        }
        rest = content.get(end..).filter(|rest| !rest.is_empty())?;
    }
}

/// An element's name with its marker bits.
fn id(bytes: &[u8]) -> Option<(u32, &[u8])> {
    let length = bytes.first()?.leading_zeros() as usize + 1;
    let (name, rest) = bytes.split_at_checked(length).filter(|_| length <= 4)?;
    Some((name.iter().fold(0, |sum, byte| sum << 8 | u32::from(*byte)), rest))
}

/// An element's size without its marker bit; all ones mean that it is not known.
fn size(bytes: &[u8]) -> Option<(u64, &[u8])> {
    let first = *bytes.first()?;
    let length = first.leading_zeros() as usize + 1;
    let (sign, rest) = bytes.split_at_checked(length).filter(|_| length <= 8)?;
    let value = sign.iter().fold(0, |sum: u64, byte| sum << 8 | u64::from(*byte));
    let mask = (1_u64 << (7 * length)) - 1;
    let value = value & mask;
    Some((if value == mask { u64::MAX } else { value }, rest))
}

fn float(bytes: &[u8]) -> Option<f64> {
    match bytes.len() {
        4 => Some(f64::from(f32::from_be_bytes(bytes.try_into().ok()?))),
        8 => Some(f64::from_be_bytes(bytes.try_into().ok()?)),
        _ => None,
    }
}

#[expect(clippy::cast_precision_loss, reason = "a scale has few digits")]
fn whole(bytes: &[u8]) -> f64 {
    bytes.iter().take(8).fold(0, |sum: u64, byte| sum << 8 | u64::from(*byte)) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_length_is_found_in_a_segment_of_unknown_size() {
        let mut film = vec![0x1a, 0x45, 0xdf, 0xa3, 0x80, 0x18, 0x53, 0x80, 0x67];
        film.extend([0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);
        film.extend([0x15, 0x49, 0xa9, 0x66, 0x8e, 0x2a, 0xd7, 0xb1, 0x83, 0x0f, 0x42, 0x40]);
        film.extend([0x44, 0x89, 0x84]);
        film.extend(7500_f32.to_be_bytes());
        assert_eq!(seconds(&film), Some(7.5));
        assert_eq!(seconds(&film[..film.len() - 2]), None);
    }
}
